import Foundation
import VietnameseText

/// How far a document's marks can be trusted where it has them: printed text has them right, an engine that knows
/// Vietnamese has one in some hundreds wrong.
///
/// The first reading counts how many words the model would have otherwise; the second reads by that rate.
struct MarkTrust: Sendable {
  /// What it costs to read another tone on one letter.
  private let tone: Float
  /// What any other change of marks costs on top: engines mistake tones far more often.
  private static let other: Float = 2.5

  /// For the first reading, which must not overlook what is wrong.
  static let first = MarkTrust(tone: 9)

  private init(tone: Float) { self.tone = tone }

  /// For a document of which so many words were read, and so many otherwise than they stand.
  init(words: Int, changes: Int) {
    // As if six thousand sound words had been read before: a text is printed until it is proven otherwise.
    tone = -log(Float(changes + 1) / Float(words + 6000)) + 0.7
  }

  /// The cost of reading a word for one that differs in marks only.
  func cost(of word: String, for seen: String) -> Float {
    var tones = 0
    for (a, b) in zip(seen.unicodeScalars, word.unicodeScalars) where a != b {
      guard let left = Letter(a), let right = Letter(b), left.quality == right.quality else {
        return tone + Self.other
      }
      tones += 1
    }
    return tones == 1 ? tone : tone + Self.other
  }
}
