import PlanDocument

/// The input's text as UTF-8, whatever its encoding was.
struct DecodedText {
  /// Valid UTF-8; what did not decode stands as U+FFFD.
  var utf8: ArraySlice<UInt8>
  var warnings: [PlanWarning] = []

  init(_ bytes: [UInt8], legacy encodings: LegacyEncodings) throws(IngestionError) {
    if let form = UnicodeForm(of: bytes) {
      utf8 = form.utf8(bytes)
      if form.encoding != .utf8 {
        warnings.append(Self.converted(from: form.encoding.rawValue))
      }
      guard !Self.isBinary(utf8) else { throw .binary(kind: nil) }
      if form.encoding != .utf8 { return }
    } else {
      guard !Self.isBinary(bytes[...]) else { throw .binary(kind: nil) }
      utf8 = bytes[...]
    }

    // Most inputs end here: the standard library validates at memory speed.
    if String(validating: utf8, as: UTF8.self) != nil {
      guard let legacy = LegacyText(utf8: utf8, encodings) else { return }
      utf8 = Array(legacy.text.utf8)[...]
      warnings.append(Self.converted(from: legacy.encoding))
      return
    }

    let census = UTF8Census(utf8)
    if census.valid > census.invalid {
      utf8 = Array(String(decoding: utf8, as: UTF8.self).utf8)[...]
      return
    }
    if let legacy = LegacyText(bytes: utf8, encodings) {
      utf8 = Array(legacy.text.utf8)[...]
      warnings.append(Self.converted(from: legacy.encoding))
      return
    }
    guard let legacy = DetectedEncoding(of: Array(utf8)), let decoded = legacy.utf8(Array(utf8))
    else { throw .undecodable(line: census.lineOfFirstInvalid) }
    utf8 = decoded[...]
    warnings.append(Self.converted(from: legacy.name))
  }

  private static func converted(from encoding: String) -> PlanWarning {
    PlanWarning(
      code: "encoding-converted", line: nil,
      message: "the input was read as \(encoding); if words look wrong, convert it to UTF-8 first")
  }

  /// More than one byte in twenty is a control that no text has. A few strays are no proof in a short input.
  private static func isBinary(_ bytes: ArraySlice<UInt8>) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 && !(0x09...0x0D).contains(byte) { controls += 1 }
    return controls > 8 && controls * 20 > bytes.count
  }
}
