import VietnameseText

/// A text that was in a Vietnamese encoding from before Unicode, converted.
struct LegacyText {
  /// NFC.
  var text: String
  /// What the text was read as.
  var encoding: String

  /// How many bytes are looked at before a text is converted, or left alone: some ten pages.
  private static let sample = 1 << 15

  /// Bytes that are no UTF-8.
  init?(bytes: ArraySlice<UInt8>, _ encodings: LegacyEncodings) {
    // They are in some old encoding, whichever: a few words tell.
    let units = bytes.map(UInt32.init)
    let detector = LegacyDetector(encodings: encodings, least: 3)
    guard let table = detector.table(for: Array(units.prefix(Self.sample))) else { return nil }
    self.init(units, table, encodings)
  }

  /// UTF-8 whose letters are what the bytes of an old encoding mean in windows-1252, or UTF-8 encoded twice.
  /// Nil, and quickly so, for sound text.
  init?(utf8: ArraySlice<UInt8>, _ encodings: LegacyEncodings) {
    guard !encodings.tables.isEmpty else { return nil }
    let census = VietnameseCensus(utf8.prefix(1 << 16))
    guard !census.isVietnamese, census.marked >= 4 || census.signs >= 8 else { return nil }
    let sample = encodings.units(of: String(decoding: utf8.prefix(Self.sample), as: UTF8.self))
    if census.marked >= 4, DoubleEncoding(sample).isProven {
      let undone = DoubleEncoding.undone(String(decoding: utf8, as: UTF8.self), encodings)
      self.init(text: Normalization.nfc(undone), encoding: "UTF-8 encoded twice")
      return
    }
    guard let table = LegacyDetector(encodings: encodings).table(for: sample) else { return nil }
    self.init(encodings.units(of: String(decoding: utf8, as: UTF8.self)), table, encodings)
  }

  private init(_ units: [UInt32], _ table: LegacyEncodings.Table, _ encodings: LegacyEncodings) {
    let decoded = Normalization.nfc(String(encodings.scalars(units[...], in: table)))
    self.init(
      text: table.name == "TCVN3" ? CapitalFonts.mended(decoded) : decoded, encoding: table.name)
  }

  private init(text: String, encoding: String) {
    self.text = text
    self.encoding = encoding
  }
}
