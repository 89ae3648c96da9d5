import Foundation

/// The first SIGINT or SIGTERM, and how many came: a batch finishes the plans in work after the first, and drops
/// them after the second.
enum StopSignals {
  // Written by the handler, which may do nothing but that.
  nonisolated(unsafe) private static var received: Int32 = 0
  nonisolated(unsafe) private static var first: Int32 = 0

  /// Catches both signals from now on.
  static func watch() {
    received = 0
    first = 0
    // Whoever started this process may have had them blocked, and a mask is inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      _ = Foundation.signal(number) { number in
        if StopSignals.first == 0 { StopSignals.first = number }
        StopSignals.received += 1
      }
    }
  }

  /// Leaves the signals to their usual effect again.
  static func unwatch() {
    for number in [SIGINT, SIGTERM] { _ = Foundation.signal(number, SIG_DFL) }
  }

  /// How many have come.
  static var count: Int { Int(received) }
  /// The first that came; nil where none has.
  static var signal: Int32? { first == 0 ? nil : first }
}
