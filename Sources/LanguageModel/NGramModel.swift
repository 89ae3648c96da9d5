import Foundation

/// A 4-gram model of words, memory-mapped, queried without allocation.
public struct NGramModel: Sendable {
  /// What the model remembers of the words before: the trie nodes of the last one, two and three words.
  ///
  /// Two states that are equal give every continuation the same probability.
  public struct State: Hashable, Sendable, BitwiseCopyable {
    /// A unigram node, a bigram node or -1, a trigram node or -1.
    public var one: Int32
    /// The node of the last two words; -1 where the model has none.
    public var two: Int32
    /// The node of the last three words; -1 where the model has none.
    public var three: Int32

    /// The state after these nodes.
    public init(one: Int32, two: Int32, three: Int32) {
      self.one = one
      self.two = two
      self.three = three
    }
  }

  /// The words that the model knows.
  public let vocabulary: Vocabulary
  let file: MappedFile
  // By order, where its tables begin in the file. Tuples: an array would be one more load for each look-up.
  let probability: (Int, Int, Int, Int)
  let backoff: (Int, Int, Int)
  let children: (Int, Int, Int)
  let words: (Int, Int, Int)
  let centers: [Float]
  /// Nil where the vocabulary is too large for one.
  let map: BigramMap?

  /// Maps a model that `NGramModel.write` made.
  /// - Throws: `ModelError`.
  public init(path: String) throws(ModelError) {
    let file = try MappedFile(path: path)
    let bytes = file.bytes
    let magic = Array(ModelFile.magic.utf8)
    guard bytes.count > 28 + 7 * 1024, bytes.prefix(8).elementsEqual(magic) else {
      throw .malformed(path, "the file does not begin with \(ModelFile.magic)")
    }
    func number(_ offset: Int) -> Int {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    let wordBytes = number(8)
    let counts = (0..<4).map { number(12 + 4 * $0) }
    var offset = 28
    var centers: [Float] = []
    for _ in 0..<(7 * 256) {
      centers.append(Float(bitPattern: UInt32(number(offset))))
      offset += 4
    }
    guard offset + wordBytes <= bytes.count else { throw .malformed(path, "the file is cut off") }
    let text = String(decoding: bytes[offset..<(offset + wordBytes)], as: UTF8.self)
    let words = text.split(separator: "\n").filter { $0.utf8.first != 0 }.map(String.init)
    guard words.count == counts[0] else { throw .malformed(path, "the word list is damaged") }
    vocabulary = Vocabulary(words: Array(words.dropFirst(Int(Vocabulary.firstWord))))
    offset += wordBytes
    func padded(_ size: Int) -> Int { (size + 3) & ~3 }
    var childOffsets: [Int] = []
    var wordOffsets: [Int] = []
    var probabilityOffsets: [Int] = []
    var backoffOffsets: [Int] = []
    for order in 0..<4 {
      childOffsets.append(offset)
      if order < 3 { offset += 4 * (counts[order] + 1) }
      wordOffsets.append(offset)
      if order > 0 { offset += padded(2 * counts[order]) }
      probabilityOffsets.append(offset)
      backoffOffsets.append(offset + counts[order])
      offset += padded(counts[order] * (order < 3 ? 2 : 1))
    }
    guard offset <= bytes.count else { throw .malformed(path, "the file is cut off") }
    self.file = file
    probability = (
      probabilityOffsets[0], probabilityOffsets[1], probabilityOffsets[2], probabilityOffsets[3]
    )
    backoff = (backoffOffsets[0], backoffOffsets[1], backoffOffsets[2])
    children = (childOffsets[0], childOffsets[1], childOffsets[2])
    self.words = (wordOffsets[1], wordOffsets[2], wordOffsets[3])
    self.centers = centers
    func table<T>(_ offset: Int, _ count: Int) -> UnsafeBufferPointer<T> {
      UnsafeBufferPointer(
        rebasing: bytes[offset..<(offset + count * MemoryLayout<T>.stride)].bindMemory(to: T.self)[
          ...])
    }
    map = BigramMap(
      starts: table(childOffsets[0], counts[0] + 1), words: table(wordOffsets[1], counts[1]))
  }

  /// Builds a model from a corpus of ids and writes it.
  public static func write(
    corpus: [WordID], vocabulary: Vocabulary, minimum: [UInt32], to path: String
  ) throws {
    let counts = NGramCounts(corpus: corpus)
    let model = KneserNey(counts: counts, minimum: minimum, wordCount: vocabulary.words.count)
    try ModelFile.write(vocabulary: vocabulary, model: model, to: path)
  }

  /// Every 4096th byte, and the header with the tables' sizes.
  fileprivate var sample: [UInt8] {
    Array(file.bytes.prefix(8192))
      + stride(from: 8192, to: file.bytes.count, by: 4096).map { file.bytes[$0] }
  }

  /// The state at the beginning of a clause.
  public var start: State { State(one: Int32(Vocabulary.start), two: -1, three: -1) }

  /// The state that remembers nothing.
  public var empty: State { State(one: -1, two: -1, three: -1) }
}

extension NGramModel {
  /// The perplexity of a stream of words, clause starts given, not predicted.
  public func perplexity(of words: [WordID]) -> Double {
    var state = start
    var sum = 0.0
    var count = 0
    for word in words {
      if word == Vocabulary.start {
        state = start
        continue
      }
      let step = extend(state, with: word)
      sum -= Double(step.logProbability)
      count += 1
      state = step.next
    }
    return count == 0 ? 0 : exp(sum / Double(count))
  }

  /// The model's identity: a 64-bit FNV-1a hash of its tables, as hexadecimal.
  ///
  /// Sampled, so that opening a model does not read all of it.
  public var identity: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in sample { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
