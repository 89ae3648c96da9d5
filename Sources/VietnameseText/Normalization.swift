import ICUBridge

/// Unicode normalization by ICU.
public enum Normalization {
  /// The text in Unicode Normalization Form C (UAX #15). Text that plainly has that form already comes back as it is.
  public static func nfc(_ text: String) -> String {
    var text = text
    if text.withUTF8(isPlain) { return text }
    let source = Array(text.utf16)
    // NFC never needs more than three times the UTF-16 units of its input (UAX #15, table 3).
    var target = [UInt16](repeating: 0, count: source.count * 3)
    let written = vanban_icu_nfc(source, Int32(source.count), &target, Int32(target.count))
    guard written >= 0 else { return text }
    return String(decoding: target[0..<Int(written)], as: UTF16.self)
  }

  /// Whether the text consists of scalars that no normalization touches: all below U+0300, the Vietnamese letters of
  /// U+1EA0 … U+1EFF, and the dashes, quotes and dots of U+2010 … U+2027.
  private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      switch byte {
      case 0..<0x80: index += 1
      case 0xC2...0xCB: index += 2
      case 0xE1:
        let second = utf8[index + 1]
        guard second == 0xBB || second == 0xBA && utf8[index + 2] >= 0xA0 else { return false }
        index += 3
      case 0xE2:
        guard utf8[index + 1] == 0x80, (0x90...0xA7).contains(utf8[index + 2]) else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }
}
