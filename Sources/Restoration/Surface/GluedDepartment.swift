import VietnameseText

/// A department's head that ran into its name: "SéCéng Thuong" was "Sở Công Thương", "SOTN&MT" "Sở TN&MT", "CucDBVN"
/// "Cục ĐBVN".
enum GluedDepartment {
  /// What engines without Vietnamese make of "ở".
  private static let vowels = Set("Oo06@&éôốÔÉGda¢".unicodeScalars)
  /// The letters that abbreviations of departments have few of, and words some.
  private static let spoken = Set("AEIOUYĂÂÊÔƠƯ".unicodeScalars)

  /// Parts the two where the page came by an engine without Vietnamese.
  static func mend(_ lines: inout [LineUnits], damage: LineDamage) {
    for index in lines.indices
    where damage[index] == .foreignEngine
      && lines[index].units.contains(where: isGlued)
    {
      lines[index].units = lines[index].units.flatMap(parted)
    }
  }

  /// Heads of units that stand before abbreviations, without marks.
  private static let heads: [[Unicode.Scalar]] = ["Cuc", "Vu"].map { Array($0.unicodeScalars) }

  private static func isGlued(_ unit: Unit) -> Bool { headLength(unit) != nil }

  /// How many letters of a word are a head with which another word begins; nil where none are.
  ///
  /// "Sở" stands before a capital in the midst of the word, the rest of which is small or of an abbreviation; the
  /// other heads before three capitals and more.
  private static func headLength(_ unit: Unit) -> Int? {
    let core = unit.core
    guard unit.kind == .word, core.count >= 4, core[0].isUpper || core[0] == "s" else { return nil }
    if core[0] == "S" || core[0] == "s", vowels.contains(core[1]), core[2].isUpper {
      if unit.suffix == "&" {
        return core[3].isUpper && core[2...].allSatisfy(\.isUpper) ? 2 : nil
      }
      // "SOLDTBXH", "S@GTVT"
      if core.count >= 6, core[2...].allSatisfy({ $0.isUpper && !spoken.contains($0) }) { return 2 }
      guard core[0] == "S", core[1] != "a" else { return nil }
      return core.count > 4 && core[3].isLower && core[3...].allSatisfy { !$0.isUpper } ? 2 : nil
    }
    return heads.first { head in
      core.count >= head.count + 3 && core[head.count...].allSatisfy(\.isUpper)
        && zip(core, head).allSatisfy { Folding.stripMarks(String($0)) == String($1) }
    }?.count
  }

  private static func parted(_ unit: Unit) -> [Unit] {
    guard let length = headLength(unit) else { return [unit] }
    var head = unit
    head.core = Array(unit.core[..<length])
    head.suffix = " "
    head.tail = 0
    var name = unit
    name.prefix = ""
    name.core = Array(unit.core[length...])
    return [head, name]
  }
}
