import ICUBridge

/// An encoding of another language's, recognised from the bytes by ICU, which knows no Vietnamese one.
struct DetectedEncoding {
  /// ICU's name of the encoding.
  var name: String

  /// Nil where nothing fits well enough to be trusted.
  init?(of bytes: [UInt8]) {
    guard let detected = Self.detect(Array(bytes.prefix(1 << 20))) else { return nil }
    name = detected
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
