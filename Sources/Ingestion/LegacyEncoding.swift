import ICUBridge

/// An encoding of one or two bytes a character from before Unicode, recognised from the bytes.
struct LegacyEncoding {
  /// ICU's name of the encoding.
  var name: String

  /// Nil where nothing fits well enough to be trusted.
  init?(of bytes: [UInt8]) {
    // ICU can convert Vietnamese windows-1258 but not detect it: it would call it windows-1252.
    if Self.looksLikeWindows1258(bytes) {
      name = "windows-1258"
    } else if let detected = Self.detect(Array(bytes.prefix(1 << 20))) {
      name = detected
    } else {
      return nil
    }
  }

  /// Windows-1258 writes tones as marks of their own, always behind a vowel. In the western encodings the same
  /// bytes are letters (Ì Ò Þ ì ò), which stand behind consonants at least as often.
  private static func looksLikeWindows1258(_ bytes: [UInt8]) -> Bool {
    let marks: Set<UInt8> = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    var vowels = Set("aeiouyAEIOUY".utf8)
    vowels.formUnion([0xE2, 0xC2, 0xE3, 0xC3, 0xEA, 0xCA, 0xF4, 0xD4, 0xF5, 0xD5, 0xFD, 0xDD])
    var behindVowel = 0
    var elsewhere = 0
    for (index, byte) in bytes.enumerated() where marks.contains(byte) {
      if index > 0, vowels.contains(bytes[index - 1]) {
        behindVowel += 1
      } else {
        elsewhere += 1
      }
    }
    return behindVowel > 2 && behindVowel > elsewhere * 20
  }

  private static func detect(_ bytes: [UInt8]) -> String? {
    var name = [CChar](repeating: 0, count: 64)
    let confidence = bytes.withUnsafeBytes { raw in
      vanban_icu_detect(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), &name, Int32(name.count))
    }
    // Below 20 of 100, ICU itself only guesses.
    guard confidence >= 20 else { return nil }
    let encoding = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return encoding.hasPrefix("UTF") ? nil : encoding
  }

  /// The text in UTF-8; nil where it shows that the encoding was a wrong guess, or ICU has no converter.
  /// What the encoding does not have becomes U+FFFD.
  func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    // No encoding that ICU detects gives more than one UTF-16 unit a byte; the rest is for good measure.
    var units = [UInt16](repeating: 0, count: bytes.count * 2 + 16)
    let written = bytes.withUnsafeBytes { raw in
      vanban_icu_decode(
        name, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), &units,
        Int32(units.count))
    }
    guard written >= 0 else { return nil }
    let foreign = units[0..<Int(written)].filter { $0 >= 0x80 }
    let senseless = foreign.filter { $0 < 0xA0 || $0 == 0xFFFD }
    guard senseless.count * 10 <= foreign.count else { return nil }
    return Array(String(decoding: units[0..<Int(written)], as: UTF16.self).utf8)
  }
}
