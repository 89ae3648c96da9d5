/// Cuts a line into one fragment for each column, left to right, in the cheapest ways.
struct LineCutter {
  /// Where each column's words end, and the cost.
  struct Cut {
    var ends: [Int]
    var cost: Double
  }

  /// A way to reach a word with the columns so far: where the last fragment begins, and by which way.
  private struct Way {
    var cost = Double.infinity
    var from: Int32 = 0
    var rank: Int32 = 0
  }

  /// Words beyond this are not cut: no printed line has so many, and the work grows as their square.
  static let longest = 80
  /// A fragment that costs more than this is in the wrong column.
  private static let hopeless = 70.0

  /// The cheapest ways to cut the words from `start` on, cheapest first.
  ///
  /// `links` holds for each column the cost of beginning a fragment with each word.
  static func cuts(
    _ costs: LineCosts, links: [[Double]], from start: Int, ways: Int
  ) -> [Cut] {
    let count = costs.tokens.words.count
    let columns = links.count
    guard start <= count else { return [] }
    guard count <= longest else {
      return [Cut(ends: [Int](repeating: count, count: columns), cost: 50)]
    }
    let stride = (count + 1) * ways
    var table = [Way](repeating: Way(), count: stride * (columns + 1))
    table[start * ways].cost = 0
    for column in 0..<columns {
      let before = column * stride
      let here = before + stride
      for from in start...count {
        let source = before + from * ways
        guard table[source].cost < .infinity else { continue }
        for rank in 0..<ways where table[source + rank].cost < .infinity {
          insert(
            Way(cost: table[source + rank].cost, from: Int32(from), rank: Int32(rank)),
            into: &table, at: here + from * ways, ways)
        }
        guard from < count else { continue }
        let link = links[column][from]
        for to in (from + 1)...count {
          let cost = link + costs.fragment(column, from, to)
          if cost > hopeless { break }
          let target = here + to * ways
          for rank in 0..<ways {
            let total = table[source + rank].cost + cost
            if total >= table[target + ways - 1].cost { break }
            insert(
              Way(cost: total, from: Int32(from), rank: Int32(rank)), into: &table, at: target, ways
            )
          }
        }
      }
    }
    let last = columns * stride + count * ways
    return (0..<ways).compactMap { rank in
      guard table[last + rank].cost < .infinity else { return nil }
      var ends = [Int](repeating: count, count: columns)
      var at = count
      var which = rank
      for column in (0..<columns).reversed() {
        ends[column] = at
        let way = table[(column + 1) * stride + at * ways + which]
        at = Int(way.from)
        which = Int(way.rank)
      }
      return Cut(ends: ends, cost: table[last + rank].cost)
    }
  }

  private static func insert(_ way: Way, into table: inout [Way], at place: Int, _ ways: Int) {
    var slot = place + ways - 1
    guard way.cost < table[slot].cost else { return }
    while slot > place, table[slot - 1].cost > way.cost {
      table[slot] = table[slot - 1]
      slot -= 1
    }
    table[slot] = way
  }
}
