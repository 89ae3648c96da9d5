/// A department's "Sở" that ran into its name: "SéCéng Thuong" was "Sở Công Thương", "SOTN&MT" "Sở TN&MT".
enum GluedDepartment {
  /// What engines without Vietnamese make of "ở".
  private static let vowels = Set("Oo06@&éôốÔÉGd".unicodeScalars)

  /// Parts the two where the page came by an engine without Vietnamese.
  static func mend(_ lines: inout [LineUnits], damage: PageDamage) {
    for index in lines.indices
    where damage.damage(ofPage: lines[index].page) == .foreignEngine
      && lines[index].units.contains(where: isGlued)
    {
      lines[index].units = lines[index].units.flatMap(parted)
    }
  }

  /// Whether a capital stands in the midst of a word that begins as "Sở" does: before small letters, or in an
  /// abbreviation.
  private static func isGlued(_ unit: Unit) -> Bool {
    let core = unit.core
    guard unit.kind == .word, core.count >= 4, core[0] == "S", vowels.contains(core[1]),
      core[2].isUpper
    else { return false }
    if unit.suffix == "&" { return core[3].isUpper && core[2...].allSatisfy(\.isUpper) }
    return core.count > 4 && core[3].isLower && core[3...].allSatisfy { !$0.isUpper }
  }

  private static func parted(_ unit: Unit) -> [Unit] {
    guard isGlued(unit) else { return [unit] }
    var head = unit
    head.core = Array(unit.core[..<2])
    head.suffix = " "
    head.tail = 0
    var name = unit
    name.prefix = ""
    name.core = Array(unit.core[2...])
    return [head, name]
  }
}
