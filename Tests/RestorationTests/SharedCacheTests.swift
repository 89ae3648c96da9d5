import Testing

@testable import Restoration

@Suite("A shared cache remembers, is bounded, and changes nothing")
struct SharedCacheTests {
  @Test("a value is made once, and again when it was forgotten")
  func remembers() {
    let cache = SharedCache<Int, Int>(capacity: 4)
    var made = 0
    func value(_ key: Int) -> Int {
      cache.value(for: key) {
        made += 1
        return key * 2
      }
    }
    #expect(value(1) == 2)
    #expect(value(1) == 2)
    #expect(made == 1)
    // Two generations of four at most: the first is long forgotten.
    for key in 2...20 { #expect(value(key) == key * 2) }
    #expect(value(1) == 2)
    #expect(made == 21)
  }

  @Test("what is asked for again outlives a generation")
  func promotes() {
    let cache = SharedCache<Int, Int>(capacity: 4)
    var made = 0
    for key in 1...40 {
      _ = cache.value(for: 0) {
        made += 1
        return 0
      }
      _ = cache.value(for: key) { key }
    }
    #expect(made == 1)
  }
}
