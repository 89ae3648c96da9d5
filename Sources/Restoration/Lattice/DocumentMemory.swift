import LanguageModel

/// What a document says more than once: pairs of words that follow each other in it.
///
/// A cache model (Kuhn & De Mori 1990) over the first pass's sure readings; the second pass lets it speak beside
/// the general model. A pair's own occurrence does not count, so that no reading vouches for itself.
struct DocumentMemory: Sendable {
  /// The share of the cache in the mixture.
  static let share: Float = 0.2
  /// Added to a word's count, so that one repetition is not taken for a rule.
  private static let doubt: Float = 2
  /// The least posterior with which a reading is remembered.
  static let surety = 0.7

  private var pairs: [UInt32: Float] = [:]
  private var words: [WordID: Float] = [:]
  /// Open addressing: keys with their probabilities; 0 marks a free place, since no pair begins with id 0.
  private var keys: [UInt32] = []
  private var values: [Float] = []
  private var mask: UInt32 = 0

  /// Whether there is anything to remember.
  var isEmpty: Bool { keys.isEmpty }

  /// Notes that one word followed another.
  mutating func note(_ first: WordID, _ second: WordID) {
    pairs[UInt32(first) << 16 | UInt32(second), default: 0] += 1
    words[first, default: 0] += 1
  }

  /// Ends the notes and lays them out for fast look-up.
  mutating func close() {
    let repeated = pairs.filter { $0.value >= 2 }
    guard !repeated.isEmpty else { return }
    var size = 16
    while size < repeated.count * 3 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = UInt32(size - 1)
    for (key, count) in repeated.sorted(by: { $0.key < $1.key }) {
      let total = words[WordID(key >> 16)] ?? count
      var place = Self.hash(key) & mask
      while keys[Int(place)] != 0 { place = (place + 1) & mask }
      keys[Int(place)] = key
      values[Int(place)] = (count - 1) / (total - 1 + Self.doubt)
    }
    pairs = [:]
    words = [:]
  }

  /// The probability of a word after another by the document alone; 0 where it says nothing.
  @inline(__always)
  func probability(of word: WordID, after previous: Int32) -> Float {
    guard previous > 0 else { return 0 }
    let key = UInt32(previous) << 16 | UInt32(word)
    return keys.withUnsafeBufferPointer { keys in
      var place = Self.hash(key) & mask
      while keys[Int(place)] != 0 {
        if keys[Int(place)] == key { return values[Int(place)] }
        place = (place + 1) & mask
      }
      return 0
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> UInt32 {
    let mixed = key &* 0x9E37_79B1
    return mixed ^ mixed >> 15
  }
}
