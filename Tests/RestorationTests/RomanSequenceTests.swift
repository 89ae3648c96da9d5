import Testing

@testable import Restoration

@Suite("Roman labels that lost strokes")
struct RomanSequenceTests {
  @Test(
    "labels count on: one that repeats the one before it lost a stroke",
    arguments: [
      ([1, 2, 2, 4], [1, 2, 3, 4]), ([1, 1, 3], [1, 2, 3]), ([1, 1, 2, 4], [1, 2, 3, 4]),
      ([1, 2, 1, 4], [1, 2, 3, 4]), ([1, 2, 2], [1, 2, 3]), ([5, 5, 7], [5, 6, 7]),
    ])
  func mended(seen: [Int], printed: [Int]) {
    #expect(RomanSequence.printed(seen) == printed)
  }

  @Test(
    "a list that begins anew, one that begins late and one with a label missed keep theirs",
    arguments: [
      [1, 2, 3, 1, 2, 3, 4], [1, 2, 1, 2, 3], [2, 3, 4], [1, 2, 4, 5], [1, 1, 2, 3], [6],
      [1, 13, 2, 3],
    ])
  func kept(seen: [Int]) {
    #expect(RomanSequence.printed(seen) == seen)
  }
}
