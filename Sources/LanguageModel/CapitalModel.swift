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

  /// The share of capitals of each word alone, by its id.
  private var alone: [Float]
  /// The pairs' second words, ascending for each first one, and their shares; where those of each first word begin.
  private var words: [WordID] = []
  private var shares: [Float] = []
  private var starts: [UInt32]
  /// The weight of the word alone, as a count beside the pair's.
  private static let prior: Float = 2

  /// Reads the rows "before, word, seen, capitals"; an empty first field is the word alone. The words alone come
  /// first. Words that the vocabulary has not count for nothing.
  public init(path: String, vocabulary: Vocabulary) throws(ModelError) {
    let file = try MappedFile(path: path)
    alone = [Float](repeating: 0.1, count: vocabulary.words.count)
    var found: [(pair: UInt32, share: Float)] = []
    var line = 0
    for row in file.bytes.split(separator: 0x0A) {
      line += 1
      if row.first == 0x23, row.dropFirst().first == 0x20 { continue }
      let fields = row.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 4 else {
        throw .malformed(path, "line \(line): four fields are wanted, \(fields.count) are there")
      }
      guard let word = vocabulary.id(of: String(decoding: fields[1], as: UTF8.self)) else {
        continue
      }
      let seen = Self.number(fields[2])
      let capitals = Self.number(fields[3])
      let context = String(decoding: fields[0], as: UTF8.self)
      guard !context.isEmpty else {
        alone[Int(word)] = (capitals + 0.05) / (seen + 1)
        continue
      }
      guard let before = Context.signs[context] ?? vocabulary.id(of: context) else { continue }
      found.append(
        (Self.pair(before, word), (capitals + Self.prior * alone[Int(word)]) / (seen + Self.prior)))
    }
    found.sort { $0.pair < $1.pair }
    words = found.map { WordID(truncatingIfNeeded: $0.pair) }
    shares = found.map(\.share)
    starts = [UInt32](repeating: 0, count: alone.count + 1)
    for (pair, _) in found { starts[Int(pair >> 16) + 1] += 1 }
    for word in alone.indices { starts[word + 1] += starts[word] }
  }

  /// The cost of a word's case after another, in nats; nothing after a clause's end.
  public func cost(of word: WordID, isCapital: Bool, after context: Context) -> Double {
    guard context != .clauseEnd, word >= Vocabulary.firstWord, Int(word) < alone.count else {
      return 0
    }
    let share = max(min(self.share(of: word, after: context.id), 0.9999), 0.0001)
    return -Double(log(isCapital ? share : 1 - share))
  }

  private func share(of word: WordID, after before: WordID) -> Float {
    guard Int(before) < alone.count else { return alone[Int(word)] }
    let low = Int(starts[Int(before)])
    var width = Int(starts[Int(before) + 1]) - low
    guard width > 0 else { return alone[Int(word)] }
    let place = words.withUnsafeBufferPointer { words in
      // Halves without branches, as in the n-gram model.
      var place = low
      while width > 1 {
        let half = width &>> 1
        place &+= words[place &+ half] <= word ? half : 0
        width &-= half
      }
      return place
    }
    return words[place] == word ? shares[place] : alone[Int(word)]
  }

  private static func pair(_ before: WordID, _ word: WordID) -> UInt32 {
    UInt32(before) << 16 | UInt32(word)
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Float {
    Float(digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) })
  }
}
