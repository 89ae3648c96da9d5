import VietnameseText

/// How far two keys are from each other, counted in letters.
enum FuzzyMatch {
  /// The edit distance, or nil where it is more than `limit`.
  static func distance(_ left: String, _ right: String, limit: Int) -> Int? {
    if left == right { return 0 }
    // Most words are too short for any error to be allowed: they cost no allocation.
    guard limit > 0, abs(left.utf8.count - right.utf8.count) <= limit else { return nil }
    var a = left.utf8[...]
    var b = right.utf8[...]
    // What both begin and end with is no difference.
    while let first = a.first, first == b.first {
      a.removeFirst()
      b.removeFirst()
    }
    while let last = a.last, last == b.last {
      a.removeLast()
      b.removeLast()
    }
    if a.isEmpty || b.isEmpty || limit == 1 {
      let distance = max(a.count, b.count)
      return distance <= limit ? distance : nil
    }
    return distance(Array(a), Array(b), limit: limit)
  }

  /// The table of Wagner and Fischer, a row at a time.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    var previous = Array(0...b.count)
    var current = previous
    for i in 0..<a.count {
      current[0] = i + 1
      var least = current[0]
      for j in 0..<b.count {
        let change = previous[j] + (a[i] == b[j] ? 0 : 1)
        current[j + 1] = min(change, previous[j + 1] + 1, current[j] + 1)
        least = min(least, current[j + 1])
      }
      if least > limit { return nil }
      swap(&previous, &current)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }

  /// How many letters of a key may differ: one in five.
  static func tolerance(of key: String) -> Int { key.utf8.count / 5 }

  /// Whether two keys are one word but for a few letters.
  static func matches(_ left: String, _ right: String) -> Bool {
    distance(left, right, limit: tolerance(of: right)) != nil
  }
}

/// A phrase to be found in a text that may hold errors.
struct Phrase: Sendable, Equatable {
  /// The keys of its words; lone punctuation is left out.
  var keys: [String]
  /// The keys run together.
  var joined: String

  init(_ text: String) {
    keys = text.split(separator: " ").map { Vocabulary.key(of: String($0)) }
      .filter {
        $0.unicodeScalars.contains {
          $0.isLetter || $0.properties.numericType != nil
        }
      }
    joined = keys.joined()
  }

  /// The number of words after `start` that the phrase takes up, or nil where it does not stand there.
  ///
  /// Words may be split or run together; one letter in five may differ.
  func match(_ words: some RandomAccessCollection<Word>) -> Int? { nearest(words)?.count }

  /// The same with the number of letters that differ.
  func nearest(_ words: some RandomAccessCollection<Word>) -> (count: Int, distance: Int)? {
    let limit = FuzzyMatch.tolerance(of: joined)
    var text = ""
    var best: (count: Int, distance: Int)?
    var taken = 0
    for word in words {
      taken += 1
      if word.shape.first != .mark { text += word.key }
      if text.utf8.count > joined.utf8.count + limit || taken > keys.count + 3 { break }
      guard text.utf8.count + limit >= joined.utf8.count else { continue }
      if let distance = FuzzyMatch.distance(text, joined, limit: limit),
        best.map({ distance < $0.distance }) ?? true
      {
        best = (taken, distance)
      }
    }
    return best
  }
}
