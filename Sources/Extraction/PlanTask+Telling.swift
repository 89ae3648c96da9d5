import Lexicon
import PlanDocument

extension PlanTask {
  /// Whether two tellings are about nothing else: what a row mixed up with others tells is no measure of it.
  func tells(_ other: PlanTask) -> Bool {
    let own = WordSequence(text).words.map(\.plain)
    let words = WordSequence(other.text).words.map(\.plain)
    let common = own.commonSubsequence(with: words) { $0.isClose(to: $1) }
    return 2 * common >= own.count
  }
}
