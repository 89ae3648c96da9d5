import Foundation

/// How often something holds of a word, as a share: of the word alone, and after the words where it is another.
///
/// Pairs are backed off to the word alone, which counts as much as two of them.
struct PairShares: Sendable {
  /// The share of each word alone, by its id.
  private var alone: [Float]
  /// The pairs' second words, ascending for each first one, and their shares; where those of each first word begin.
  private var words: [WordID] = []
  private var shares: [Float] = []
  private var starts: [UInt32]
  /// The weight of the word alone, as a count beside the pair's.
  private static let prior: Float = 2
  /// The share of a word that the file has not.
  private static let unknown: Float = 0.1

  /// Reads the rows "before, word, seen, held"; an empty first field is the word alone. The words alone come first.
  /// Words that the vocabulary has not count for nothing.
  ///
  /// - Parameter signs: what stands before a word other than a word.
  init(
    path: String, vocabulary: Vocabulary, signs: [String: WordID] = [:]
  ) throws(ModelError) {
    let file = try MappedFile(path: path)
    alone = [Float](repeating: Self.unknown, count: vocabulary.words.count)
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
      let held = Self.number(fields[3])
      let context = String(decoding: fields[0], as: UTF8.self)
      guard !context.isEmpty else {
        alone[Int(word)] = (held + 0.05) / (seen + 1)
        continue
      }
      guard let before = signs[context] ?? vocabulary.id(of: context) else { continue }
      found.append(
        (Self.pair(before, word), (held + Self.prior * alone[Int(word)]) / (seen + Self.prior)))
    }
    found.sort { $0.pair < $1.pair }
    words = found.map { WordID(truncatingIfNeeded: $0.pair) }
    shares = found.map(\.share)
    starts = [UInt32](repeating: 0, count: alone.count + 1)
    for (pair, _) in found { starts[Int(pair >> 16) + 1] += 1 }
    for word in alone.indices { starts[word + 1] += starts[word] }
  }

  /// The share of a word after another; of the word alone where nothing is known of both. Nil of a word that is none
  /// of the vocabulary's.
  func share(of word: WordID, after before: WordID?) -> Float? {
    guard word >= Vocabulary.firstWord, Int(word) < alone.count else { return nil }
    guard let before, Int(before) < alone.count else { return alone[Int(word)] }
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
