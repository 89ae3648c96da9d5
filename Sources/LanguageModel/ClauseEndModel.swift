import Foundation

/// How likely a clause ends behind a word: often behind "phê duyệt", hardly ever behind "được" or "câu lạc".
///
/// A cell of a table is whole where its last words may end a clause. Shares of the words before a mark or a line's end,
/// from `Dictionaries/clause-ends.tsv`.
public struct ClauseEndModel: Sendable {
  private let shares: PairShares

  /// Reads the rows "before, word, seen, ends"; an empty first field is the word alone.
  public init(path: String, vocabulary: Vocabulary) throws(ModelError) {
    shares = try PairShares(path: path, vocabulary: vocabulary)
  }

  /// The cost of a clause's end behind a word, in nats; nothing behind one that is not known.
  ///
  /// - Parameter before: the word before it in the same clause; nil where there is none.
  public func cost(of word: WordID, after before: WordID?) -> Double {
    guard let share = shares.share(of: word, after: before) else { return 0 }
    return -Double(log(min(max(share, 0.0001), 1)))
  }
}
