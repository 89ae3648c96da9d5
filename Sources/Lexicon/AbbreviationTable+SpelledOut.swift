extension AbbreviationTable {
  /// A name with its short forms written out: "UBND tỉnh Hải Dương" gives "Ủy ban nhân dân tỉnh Hải Dương".
  public func spelledOut(_ name: String) -> String {
    name.split(separator: " ", omittingEmptySubsequences: false)
      .map { word in long(of: String(word)) ?? String(word) }
      .joined(separator: " ")
  }
}
