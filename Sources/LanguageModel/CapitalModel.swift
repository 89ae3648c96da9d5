import Foundation

/// How likely a word is written with a capital after another one: "của Sở" nearly always, "cơ sở" never.
///
/// The n-gram model counts words without their case. Where text of two sources runs together – the cells of a
/// flattened table – the case is what tells "cơ sở" from "cơ | Sở". Shares of capitals by pairs of words, backed
/// off to the word alone, as in truecasing (Lita et al., "tRuEcasIng", ACL 2003), from `Dictionaries/capitals.tsv`.
public struct CapitalModel: Sendable {
  /// What stands before a word.
  public enum Context: Sendable, Equatable {
    case word(WordID)
    case comma, number
    /// A word of capitals: an abbreviation.
    case abbreviation
    /// What ends a clause, or nothing: any word may have a capital after it.
    case clauseEnd

    /// The word, where it is one.
    public var word: WordID? { if case .word(let id) = self { id } else { nil } }

    /// As the pairs' keys count it.
    fileprivate var id: WordID {
      switch self {
      case .word(let id): id
      case .comma: Vocabulary.start
      case .number: Vocabulary.number
      case .abbreviation: Vocabulary.code
      case .clauseEnd: Vocabulary.unknown
      }
    }

    fileprivate static let signs = [
      commaSign: Context.comma.id, numberSign: Context.number.id,
      abbreviationSign: Context.abbreviation.id,
    ]
  }

  /// What the file has before a word for a comma.
  public static let commaSign = ","
  /// What the file has before a word for a number.
  public static let numberSign = "#"
  /// What the file has before a word for an abbreviation.
  public static let abbreviationSign = "^"

  private let shares: PairShares

  /// Reads the rows "before, word, seen, capitals"; an empty first field is the word alone. The words alone come
  /// first. Words that the vocabulary has not count for nothing.
  public init(path: String, vocabulary: Vocabulary) throws(ModelError) {
    shares = try PairShares(path: path, vocabulary: vocabulary, signs: Context.signs)
  }

  /// The cost of a word's case after another, in nats; nothing after a clause's end.
  public func cost(of word: WordID, isCapital: Bool, after context: Context) -> Double {
    guard context != .clauseEnd, let found = shares.share(of: word, after: context.id) else {
      return 0
    }
    let share = max(min(found, 0.9999), 0.0001)
    return -Double(log(isCapital ? share : 1 - share))
  }
}
