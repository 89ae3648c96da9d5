import VietnameseText

/// TCVN3 has no capitals with tones: fonts of capitals show the small letters' bytes as capitals, so that text copied
/// from a heading reads "CéNG HßA", which is "CộNG HòA" in the table.
enum CapitalFonts {
  /// The text with the marked small letters of words in capitals made capitals.
  static func mended(_ text: String) -> String {
    var result = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { result.append("\n") }
      result += mendedLine(line)
    }
    return result
  }

  private static func mendedLine(_ line: Substring) -> String {
    // What is ASCII has its true case: by it, the line is in capitals, or a word of it is.
    let capitals = line.utf8.count { (0x41...0x5A).contains($0) }
    let smalls = line.utf8.count { (0x61...0x7A).contains($0) }
    if smalls == 0, capitals >= 4 { return line.uppercased() }
    guard capitals > 0 else { return String(line) }
    return line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let capitals = word.utf8.count { (0x41...0x5A).contains($0) }
      let smalls = word.utf8.count { (0x61...0x7A).contains($0) }
      // "Hé" may be either; a capital behind a small letter, or two of them, are in capitals.
      let isInner = word.dropFirst().utf8.contains { (0x41...0x5A).contains($0) }
      return smalls == 0 && (capitals >= 2 || isInner) ? word.uppercased() : String(word)
    }.joined(separator: " ")
  }
}
