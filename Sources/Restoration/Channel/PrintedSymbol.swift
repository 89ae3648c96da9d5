import VietnameseText

/// The printed letters by small numbers: every Vietnamese and ASCII letter, with its tone and case.
package enum PrintedSymbol {
  /// The letters by id; ids are stable, because the channel's file is written with letters, not ids.
  package static let letters: [Letter] = {
    var scalars: [Unicode.Scalar] = []
    for value in UInt32(0x61)...0x7A { Unicode.Scalar(value).map { scalars.append($0) } }
    scalars += "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ".unicodeScalars
    let lower = scalars.compactMap { Letter($0) }
    return lower
      + lower.map {
        Letter(base: $0.base, quality: $0.quality, tone: $0.tone, isUpper: true)
      }
  }()

  /// How many symbols there are; an upper-case letter's id is its lower-case letter's plus half of it.
  package static let count = letters.count
  package static let half = UInt8(count / 2)

  /// The ids by the scalars' values, 0xFF where a scalar is no letter: the letters lie below U+1F00.
  private static let ids: [UInt8] = {
    var ids = [UInt8](repeating: 0xFF, count: 0x1F00)
    for (index, letter) in letters.enumerated() {
      if let scalar = letter.scalar { ids[Int(scalar.value)] = UInt8(index) }
    }
    return ids
  }()

  /// The symbol of a scalar; nil where it is no letter.
  package static func id(_ scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value < ids.count else { return nil }
    let id = ids[Int(scalar.value)]
    return id == 0xFF ? nil : id
  }

  /// The symbols of a word; nil where a scalar is no letter.
  package static func ids(_ word: some StringProtocol) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in word.unicodeScalars {
      guard let id = id(scalar) else { return nil }
      result.append(id)
    }
    return result
  }
}
