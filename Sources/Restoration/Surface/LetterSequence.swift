/// The points of a list are lettered a, b, c, d, đ, e: a second "d)" behind the first is "đ)", and the first of two "đ)"
/// behind a "c)" is "d)".
enum LetterSequence {
  /// Mends the labels of points, where the text lost its đ, has one too many, or a sign for a "c".
  static func mend(_ lines: inout [LineUnits], damage: LineDamage) {
    let places = lines.indices.filter { index in
      lines[index].units.first.map { $0.kind == .label && $0.suffix == ")" } ?? false
    }
    var last: [Unicode.Scalar]?
    for (position, index) in places.enumerated() {
      let core = lines[index].units[0].core
      let next =
        position + 1 < places.count ? lines[places[position + 1]].units[0].core : nil
      if core == ["d"], last == ["d"], damage[index] != .slight {
        lines[index].units[0].core = ["đ"]
      } else if core == ["đ"], last == ["c"], next == ["đ"] {
        lines[index].units[0].core = ["d"]
      } else if core == ["€"], last == ["b"] {
        lines[index].units[0].core = ["c"]
      } else if ListLabel.sign(core) == "c" {
        lines[index].units[0].core = ["c"]
      }
      last = lines[index].units[0].core
    }
  }
}
