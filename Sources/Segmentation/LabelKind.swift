/// The kinds of labels that head the parts of a plan, from the outermost to the innermost.
enum LabelKind: Hashable, Sendable {
  case part, chapter, section, capitalLetter, roman, article
  /// "1." has one number, "2.1." two.
  case arabic(depth: Int)
  case bracketed, letter, bullet, plus

  /// Where the kind usually stands: a label of higher rank stands inside one of lower rank.
  var rank: Double {
    switch self {
    case .part: 0
    case .chapter: 1
    case .section: 2
    case .capitalLetter: 3
    case .roman: 3.5
    case .article: 4
    case .arabic(let depth): 4 + Double(min(depth, 4))
    case .bracketed: 8.5
    case .letter: 9
    case .bullet: 10
    case .plus: 11
    }
  }

  /// Whether the label is a unit's name and number ("Chương II"), whose title stands below it.
  var isNamed: Bool { self == .part || self == .chapter || self == .section }

  /// Whether the label has no place in a count: "-" and "+".
  var isBullet: Bool { self == .bullet || self == .plus }
}

/// The order in which points are lettered: Decree 30/2020/NĐ-CP follows the Vietnamese alphabet.
enum PointLetters {
  static let order: [String] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
  ]

  /// The 1-based place of a letter; "f", "j", "w" and "z" stand where the Latin alphabet has them.
  static func place(of letter: String) -> Int? {
    if let index = order.firstIndex(of: letter) { return index + 1 }
    switch letter {
    case "f": return 7
    case "j": return 10
    default: return nil
    }
  }

  static func letter(at place: Int) -> String? {
    order.indices.contains(place - 1) ? order[place - 1] : nil
  }
}
