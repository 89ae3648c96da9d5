import VietnameseText

/// How a word is capitalized.
package enum WordShape: UInt8, Sendable, CaseIterable {
  case lower, title, upper

  /// The word, given in lower case, in this shape.
  func apply(to word: String) -> String {
    switch self {
    case .lower: return word
    case .upper: return word.uppercased()
    case .title:
      guard let first = word.first else { return word }
      return first.uppercased() + word.dropFirst()
    }
  }

  /// The shape of a written word; one capital letter is a title.
  init(of word: some StringProtocol) {
    var uppers = 0
    var letters = 0
    for scalar in word.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      if scalar.properties.isUppercase { uppers += 1 }
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
