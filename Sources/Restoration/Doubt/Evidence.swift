import Foundation

/// What there is to know of whether a decision is right: figures that calibration weighs.
///
/// A posterior says how sure the model is of its choice among the readings that it thought of; it does not say how
/// good the place is: debris beside the word, doubtful neighbours, a table, letters that fit badly.
package struct Evidence: Sendable {
  /// The figures; their names are the file's.
  package enum Feature: Int, CaseIterable, Sendable {
    /// 1 for each decision.
    case bias
    /// The posterior's log odds, at most 9, and how far they exceed 4.
    case odds, strongOdds
    /// The log odds between the reading and the next likely one, at most 9.
    case margin
    /// The log odds of a first, narrow reading, and whether it read something else.
    case firstOdds, changed
    /// The lesser of the neighbours' log odds; the mean of those within four words; the share of doubtful ones.
    case neighbourOdds, nearOdds, nearDoubt
    /// What the channel asked for the reading, and the same by letter.
    case channel, channelByLetter
    /// What the language model asked for the reading, and for the next word.
    case language, nextLanguage
    /// Whether the unit stands in a table, and the log odds there.
    case table, tableOdds
    /// Whether the line holds rules or specks.
    case marked
    /// Whether debris follows or precedes on the line, where words may have been lost, and by how many letters
    /// (logarithm); the letters before the line's first word; the share of debris in the line.
    case debrisFollows, debrisAfter, debrisBefore, openingDebris, lineDebris
    /// Whether the line begins or ends with the unit.
    case edge
    /// What the reading is: a unit that the model does not know, one with figures, several units or words in one.
    case unknown, figures, several
    /// Units of one letter and of two.
    case oneLetter, twoLetters
  }

  /// In the order of `Feature.allCases`.
  package private(set) var values: [Double]

  init() { values = Array(repeating: 0, count: Feature.allCases.count) }

  subscript(_ feature: Feature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// The log odds of a probability, at most `limit` either way.
  static func odds(_ probability: Double, limit: Double = 9) -> Double {
    let p = min(max(probability, 1e-9), 1 - 1e-9)
    return min(max(log(p / (1 - p)), -limit), limit)
  }
}
