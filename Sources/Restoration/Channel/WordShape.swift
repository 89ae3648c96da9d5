import VietnameseText

/// How a word is capitalized.
package enum WordShape: UInt8, Sendable, CaseIterable {
  case lower, title, upper

  /// The word, given in lower case, in this shape.
  func apply(to word: String) -> String {
    switch self {
    case .lower: return word
    case .upper, .title:
      var view = String.UnicodeScalarView()
      for scalar in word.unicodeScalars {
        if self == .title, !view.isEmpty {
          view.append(scalar)
        } else if let upper = scalar.upperLetter {
          view.append(upper)
        } else {
          view.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
        }
      }
      return String(view)
    }
  }

  /// The shape of a written word; one capital letter is a title.
  init(of word: some StringProtocol) { self.init(of: word.unicodeScalars) }

  /// Whether written scalars have this shape.
  func isShape(of scalars: [Unicode.Scalar]) -> Bool { WordShape(of: scalars) == self }

  private init(of scalars: some Sequence<Unicode.Scalar>) {
    var uppers = 0
    var letters = 0
    for scalar in scalars where scalar.isLetter {
      letters += 1
      if scalar.isUpper { uppers += 1 }
    }
    self = uppers == 0 ? .lower : uppers == letters && uppers > 1 ? .upper : .title
  }
}

/// What the surroundings say of a word's capitals.
enum CaseContext: UInt8, Hashable, Sendable {
  /// Within a clause.
  case running
  /// The first word of a clause or of a line after a blank one.
  case clauseStart
  /// After a colon, where both are usual.
  case afterColon
  /// Within a line of capitals.
  case capitals
}
