/// A Unicode encoding, told by its byte order mark or, for the wide ones, by where its zero bytes stand.
struct UnicodeForm {
  enum Encoding: String {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case utf32LittleEndian = "UTF-32LE"
    case utf32BigEndian = "UTF-32BE"
  }

  var encoding: Encoding
  /// Bytes of the mark, to be skipped.
  var markLength: Int

  /// Nil where the bytes have neither a mark nor the pattern of a wide encoding.
  init?(of bytes: [UInt8]) {
    if let marked = Self.marks.first(where: { bytes.starts(with: $0.mark) }) {
      encoding = marked.encoding
      markLength = marked.mark.count
    } else if let wide = Self.unmarked(bytes) {
      encoding = wide
      markLength = 0
    } else {
      return nil
    }
  }

  // UTF-32LE before UTF-16LE: its mark begins with the other's.
  private static let marks: [(mark: [UInt8], encoding: Encoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
    ([0xFF, 0xFE], .utf16LittleEndian),
    ([0xFE, 0xFF], .utf16BigEndian),
  ]

  /// Latin text has zeros in the same half of nearly half of its units or more, and hardly any in the other.
  private static func unmarked(_ bytes: [UInt8]) -> Encoding? {
    let sample = bytes.prefix(1 << 16)
    let quads = sample.count / 4
    guard quads > 0 else { return nil }
    var zeros = [0, 0, 0, 0]
    for index in 0..<quads * 4 where sample[index] == 0 { zeros[index % 4] += 1 }
    let many = quads * 2 / 5
    let few = quads / 50
    if zeros[2] == quads, zeros[3] == quads, zeros[0] <= few { return .utf32LittleEndian }
    if zeros[0] == quads, zeros[1] == quads, zeros[3] <= few { return .utf32BigEndian }
    if zeros[1] > many, zeros[3] > many, zeros[0] <= few, zeros[2] <= few {
      return .utf16LittleEndian
    }
    if zeros[0] > many, zeros[2] > many, zeros[1] <= few, zeros[3] <= few {
      return .utf16BigEndian
    }
    return nil
  }

  /// The text in UTF-8; a wide unit that is no character, or is cut off at the end, becomes U+FFFD.
  func utf8(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let body = bytes[markLength...]
    switch encoding {
    case .utf8: return body
    case .utf16LittleEndian: return wide(body, bigEndian: false, as: UTF16.self)
    case .utf16BigEndian: return wide(body, bigEndian: true, as: UTF16.self)
    case .utf32LittleEndian: return wide(body, bigEndian: false, as: UTF32.self)
    case .utf32BigEndian: return wide(body, bigEndian: true, as: UTF32.self)
    }
  }

  private func wide<Codec: UnicodeCodec>(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool, as codec: Codec.Type
  ) -> ArraySlice<UInt8> where Codec.CodeUnit: FixedWidthInteger {
    let width = Codec.CodeUnit.bitWidth / 8
    var units: [Codec.CodeUnit] = []
    units.reserveCapacity(bytes.count / width)
    var index = bytes.startIndex
    while index + width <= bytes.endIndex {
      var unit: Codec.CodeUnit = 0
      for offset in 0..<width {
        let byte = bytes[index + (bigEndian ? offset : width - 1 - offset)]
        unit = unit << 8 | Codec.CodeUnit(byte)
      }
      units.append(unit)
      index += width
    }
    var text = String(decoding: units, as: codec)
    if index < bytes.endIndex { text.unicodeScalars.append("\u{FFFD}") }
    return Array(text.utf8)[...]
  }
}
