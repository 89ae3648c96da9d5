/// A growing row of plain values: an array without reference counts and bounds checks, for the decoder's innermost loops.
struct TrivialBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index < count)
      return start[index]
    }
    nonmutating _modify {
      assert(index < count)
      yield &start[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { reserve(count &* 2) }
    (start + count).initialize(to: element)
    count &+= 1
  }

  mutating func removeAll() { count = 0 }

  /// Makes the row so long; what was there is lost, what is there now is `element`.
  mutating func fill(_ element: Element, count: Int) {
    self.count = 0
    reserve(count)
    start.initialize(repeating: element, count: count)
    self.count = count
  }

  /// Makes the row so long without saying what it holds.
  mutating func resize(_ count: Int) {
    reserve(count)
    self.count = count
  }

  private mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    capacity = max(wanted, capacity &* 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
