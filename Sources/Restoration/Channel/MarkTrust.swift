import Foundation
import VietnameseText

/// How far a document's marks can be trusted where it has them: printed text has them right, an engine that knows
/// Vietnamese has one in some hundreds wrong.
///
/// The first reading counts how many words the model would have otherwise; the second reads by that rate.
struct MarkTrust: Sendable {
  private let confusions: MarkConfusions
  /// What it costs that this document has marks wrong at all.
  private let document: Float

  /// For the first reading, which must not overlook what is wrong.
  init(first confusions: MarkConfusions) {
    self.confusions = confusions
    document = Self.first
  }

  private static let first: Float = 2.5
  /// As if so many sound words had been read before: a text is printed until it is proven otherwise.
  private static let sound: Float = 6000
  private static let caution: Float = -0.8

  /// For a document of which so many words were read, and so many otherwise than they stand.
  init(words: Int, changes: Int, confusions: MarkConfusions) {
    self.confusions = confusions
    let rate = Float(changes + 1) / (Float(words) + Self.sound)
    document = log(confusions.rate / rate) + Self.caution
  }

  /// The cost of reading a word for one that differs in marks only.
  func cost(of word: String, for seen: String) -> Float {
    max(confusions.cost(printed: word, seen: seen) + document, 0)
  }
}
