import VietnameseText

/// How wide letters are in print, in hundredths of an average letter of running text.
///
/// Decree 30/2020/NĐ-CP prescribes Times New Roman, in which "m" takes nearly three times the room of "i". What had
/// room on a line, and what had not, tells columns apart: letters must be measured for it, not counted.
struct LetterWidths: Sendable {
  /// By the scalar's value, below `known.count`; 0 where the file says nothing.
  private let known: [UInt16]
  /// The width of what the file does not name, and of all letters where there is no file.
  private static let average = 100

  /// All letters and blanks alike.
  static let even = LetterWidths(rows: [])

  /// Takes the rows of `letter-widths.tsv`: letters, and their width in thousandths of the type's size.
  ///
  /// A letter with marks is as wide as its row, or the row of its base letter where it has none.
  init(rows: [[String]]) {
    var widths = [UInt16](repeating: 0, count: 0x1F00)
    for row in rows {
      guard row.count >= 2, let thousandths = Double(row[1]) else { continue }
      for letter in row[0].unicodeScalars where Int(letter.value) < widths.count {
        widths[Int(letter.value)] = UInt16((thousandths / Self.thousandths * 100).rounded())
      }
    }
    for value in widths.indices where widths[value] == 0 {
      guard let letter = Unicode.Scalar(UInt32(value)).flatMap({ Letter($0) }) else { continue }
      for quality in [letter.quality, .plain] where widths[value] == 0 {
        let base = Letter(
          base: letter.base, quality: quality, tone: .level, isUpper: letter.isUpper)
        if let scalar = base.scalar { widths[value] = widths[Int(scalar.value)] }
      }
    }
    known = widths
  }

  /// The mean width of the letters of running Vietnamese text, weighed by how frequent they are.
  private static let thousandths = 466.0

  /// How far the next word begins behind the first letter of this one: its letters and a blank.
  func advance(of text: String) -> Int {
    var sum = self[" "]
    for scalar in text.unicodeScalars { sum += self[scalar] }
    return sum
  }

  private subscript(scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    guard value < known.count, known[value] > 0 else { return Self.average }
    return Int(known[value])
  }
}
