/// The points of a list are lettered a, b, c, d, đ, e: a second "d)" behind the first is "đ)".
enum LetterSequence {
  /// Mends the labels of points, where the text lost its đ.
  static func mend(_ lines: inout [LineUnits], damage: PageDamage) {
    var last: [Unicode.Scalar]?
    for index in lines.indices {
      guard let unit = lines[index].units.first, unit.kind == .label, unit.suffix == ")" else {
        continue
      }
      if unit.core == ["d"], last == ["d"], damage.damage(ofPage: lines[index].page) != .slight {
        lines[index].units[0].core = ["đ"]
      }
      last = lines[index].units[0].core
    }
  }
}
