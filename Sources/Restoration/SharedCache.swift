import Synchronization

/// What was computed for a key, shared between documents and threads and bounded in size.
///
/// Two generations: what is asked for goes to the young one; when that is full it becomes the old one, and what the old
/// one held is forgotten. A value depends on nothing but its key, so that results do not depend on what is remembered.
final class SharedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Generations {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]
  }

  private let generations = Mutex(Generations())
  private let capacity: Int

  /// - Parameter capacity: how many values a generation holds.
  init(capacity: Int) { self.capacity = capacity }

  /// The key's value: remembered, or else made.
  func value(for key: Key, make: () -> Value) -> Value {
    let known = generations.withLock { generations -> Value? in
      if let value = generations.young[key] { return value }
      guard let value = generations.old[key] else { return nil }
      remember(value, for: key, in: &generations)
      return value
    }
    if let known { return known }
    // Made outside the lock: two threads may make the same value, but neither waits for the other.
    let value = make()
    generations.withLock { remember(value, for: key, in: &$0) }
    return value
  }

  private func remember(_ value: Value, for key: Key, in generations: inout Generations) {
    if generations.young.count >= capacity {
      generations.old = generations.young
      generations.young = Dictionary(minimumCapacity: capacity)
    }
    generations.young[key] = value
  }
}
