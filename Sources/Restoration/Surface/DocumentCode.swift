import VietnameseText

/// The form of document numbers: "726/KH-UBND", "57-NQ/TW", "107/2020/NĐ-CP", "72/2025/QH15", "QĐ-TTg".
package enum DocumentCode {
  /// Whether a core has a code's form: parts joined by "/" or "-", one of them in capitals.
  ///
  /// The OCR may have taken marks away or put a letter before the number ("S57-NQ/TW").
  package static func isLike(_ core: [Unicode.Scalar]) -> Bool {
    guard core.contains(where: { $0 == "/" || $0 == "-" }) else { return false }
    let parts = parts(of: core)
    var hasCapitals = false
    var hasNumber = false
    for part in parts {
      let letters = part.filter { !UnitReader.isDigit($0) }
      if letters.isEmpty {
        if part.isEmpty { return false }
        hasNumber = true
        continue
      }
      let uppers = letters.count { $0.isUpper }
      // "TTg" and "CTr" have one small letter; a word with a capital ("Khu/Cụm") has more.
      guard uppers * 2 > letters.count, letters.count <= 12 else { return false }
      if uppers >= 2 { hasCapitals = true }
    }
    return hasCapitals && (hasNumber || core.contains("/") || parts.count >= 2 && core.count <= 12)
  }

  /// How long a spoilt "số" is that clings to a document's number; nil where none does.
  package static func gluedSign(_ core: [Unicode.Scalar]) -> Int? {
    guard core.count >= 6, core[0] == "s", "6éo0".unicodeScalars.contains(core[1]),
      UnitReader.isDigit(core[2])
    else { return nil }
    let number = Array(core[2...])
    return isLike(number) ? 2 : nil
  }

  /// The parts between "/" and "-".
  package static func parts(of core: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    core.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }.map(Array.init)
  }
}
