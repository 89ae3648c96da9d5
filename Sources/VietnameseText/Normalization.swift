import ICUBridge

/// Unicode normalization by ICU.
public enum Normalization {
  /// The text in Unicode Normalization Form C (UAX #15). Text that is ASCII only comes back as it is.
  public static func nfc(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let source = Array(text.utf16)
    // NFC never needs more than three times the UTF-16 units of its input (UAX #15, table 3).
    var target = [UInt16](repeating: 0, count: source.count * 3)
    let written = vanban_icu_nfc(source, Int32(source.count), &target, Int32(target.count))
    guard written >= 0 else { return text }
    return String(decoding: target[0..<Int(written)], as: UTF16.self)
  }
}
