/// The identity of a word of the model; 16 bits keep the n-gram tables small.
public typealias WordID = UInt16

/// The words that the language model knows, folded (lower case, traditional tone placement).
public struct Vocabulary: Sendable {
  /// A word that the model does not know.
  public static let unknown: WordID = 0
  /// The beginning of a clause.
  public static let start: WordID = 1
  /// Any number: digits with their separators.
  public static let number: WordID = 2
  /// Any document number or code: letters and digits joined ("03/NQ-CP").
  public static let code: WordID = 3
  /// The ids below this are classes, not words.
  public static let firstWord: WordID = 4

  /// The words by id; the classes have names in angle brackets.
  public let words: [String]
  private let ids: [String: WordID]

  /// - Parameter words: the words proper, without the classes; at most 65,532.
  public init(words: [String]) {
    let all = ["<unk>", "<s>", "<num>", "<code>"] + words
    precondition(all.count <= 65_536, "word ids are 16 bits wide")
    self.words = all
    var ids: [String: WordID] = [:]
    ids.reserveCapacity(all.count)
    for (index, word) in all.enumerated() { ids[word] = WordID(index) }
    self.ids = ids
  }

  /// The id of a folded word; nil where the model does not know it.
  public func id(of word: String) -> WordID? { ids[word] }
}
