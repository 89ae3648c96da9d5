import LanguageModel

extension Lattice {
  /// What a number that opens a table's line costs less as a number: it counts rows, and is no spoilt word.
  private static let rowNumber: Float = 3

  /// Keeps the numbers that open lines of a table from being read as words.
  mutating func keepRowNumbers(_ units: [Unit]) {
    for index in units.indices where breaks[index] == .lineStart && units[index].kind == .number {
      for arc in arcs[index].indices where arcs[index][arc].reading == .asSeen {
        arcs[index][arc].cost -= Self.rowNumber
      }
    }
  }

  /// Doubts the figures of running text that may be letters ("6" for "ở"): in a table's cell a number stands alone, in a
  /// sentence the words beside it say whether one is meant.
  mutating func doubtFigures(_ units: [Unit]) {
    for index in units.indices where units[index].kind == .number && arcs[index].count > 1 {
      for arc in arcs[index].indices where arcs[index][arc].reading == .asSeen {
        arcs[index][arc].cost += units[index].core == ["0"] ? Self.nought : Self.figure
      }
    }
  }

  /// What a sentence's figure costs on top.
  private static let figure: Float = 2.5

  /// The same for a nought alone: sentences count nothing that is not there.
  private static let nought: Float = 5

  /// How many units around a hard one are searched widely with it.
  private static let reach = 2

  /// Takes up what a first reading found: where to search widely, what is new to the document's memory, and how the words
  /// of hard units look elsewhere in the document.
  ///
  /// - Parameters:
  ///   - first: by unit, what the first reading made of it; empty where this is the first.
  mutating func heed(
    _ first: [FirstWord], _ memory: DocumentMemory?, _ units: [Unit], damage: Damage
  ) {
    for index in first.indices {
      // Printed marks speak for themselves: nothing is to be copied over them.
      isFresh[index] = damage != .slight && !first[index].isNoted
      guard !first[index].isPlain else { continue }
      for near in max(0, index - Self.reach)...min(count - 1, index + Self.reach) {
        isHard[near] = true
      }
    }
    guard let memory, damage == .foreignEngine else { return }
    for index in first.indices where isHard[index] && units[index].kind == .word {
      memory.spellings.weigh(
        &arcs[index], DocumentSpellings.hash(of: units[index].core),
        own: first[index].isSure && first[index].first == first[index].last
          ? first[index].first : nil)
    }
  }
}
