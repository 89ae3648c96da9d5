import Segmentation

/// How well a plan's tables were read: a figure that changes little by little with what the decoder does.
struct TableScore: Sendable {
  /// Twice the rows' likeness by the number of rows printed and emitted, 0 … 1.
  var value = 0.0
  /// The sums of the cells' likeness, and how many there are, by role.
  var roles: [String: (sum: Double, count: Double)] = [:]
  /// Where words went that are not in their cell: "task > deliverable", how many.
  var strays: [String: Int] = [:]
  /// Rows that were not found, and rows that are none.
  var missing = 0
  var extra = 0
  /// The columns that the tables were found to have.
  var columns = ""
  /// Cells that differ, for a look.
  var differences: [String] = []

  /// What a role counts for.
  private static func weight(_ role: String) -> Double {
    switch role {
    case "label": 0.5
    case "group", "note", "funding": 0.3
    default: 1
    }
  }

  init(_ outline: PlanOutline, truth: TableTruth) {
    let got = Self.rows(outline)
    columns = outline.tables.map { $0.columns.map { "\($0)" }.joined(separator: " ") }
      .joined(separator: " / ")
    let want = truth.rows
    let alike = want.map { row in got.map { Self.likeness(row, $0).value } }
    let pairs = Self.aligned(alike, got.count)
    var sum = 0.0
    for (index, row) in want.enumerated() {
      guard let other = pairs[index] else {
        missing += 1
        for role in row.cells.keys { add(role, 0) }
        continue
      }
      sum += alike[index][other]
      for (role, value) in Self.likeness(row, got[other]).cells { add(role, value) }
      note(row, got, other)
    }
    extra = got.count - (want.count - missing)
    value = want.isEmpty && got.isEmpty ? 1 : 2 * sum / Double(max(1, want.count + got.count))
  }

  private mutating func add(_ role: String, _ value: Double) {
    let role = role.hasPrefix("target") ? "target" : role
    let before = roles[role] ?? (0, 0)
    roles[role] = (before.sum + value, before.count + 1)
  }

  /// The emitted rows of all tables, with the title of their group.
  private static func rows(_ outline: PlanOutline) -> [TableTruth.Row] {
    var titles: [String: [String]] = [:]
    for section in outline.sections { titles[section.id] = TableTruth.words(section.title) }
    return outline.tables.flatMap { table in
      table.rows.map { row in
        var made = TableTruth.Row(label: row.label ?? "")
        if let section = row.section, section != table.section {
          made.group = titles[section] ?? []
        }
        for role in table.columns where role != .ordinal {
          if case .target = role {
            TableTruth.add(
              row.cells[role].map { TableTruth.words($0.text) } ?? [], as: "target",
              to: &made.cells)
          } else if let piece = row.cells[role] {
            made.cells["\(role)"] = TableTruth.words(piece.text)
          }
        }
        return made
      }
    }
  }

  /// How alike two rows are, and their cells by role: both what share of the words agree and whether all do.
  private static func likeness(
    _ left: TableTruth.Row, _ right: TableTruth.Row
  ) -> (value: Double, cells: [(String, Double)]) {
    var cells = [("label", left.label == right.label ? 1.0 : 0)]
    if !left.group.isEmpty || !right.group.isEmpty {
      cells.append(("group", agreement(left.group, right.group)))
    }
    for role in Set(left.cells.keys).union(right.cells.keys).sorted() {
      let a = left.cells[role] ?? []
      let b = right.cells[role] ?? []
      if !a.isEmpty || !b.isEmpty { cells.append((role, agreement(a, b))) }
    }
    let total = cells.reduce(0.0) { $0 + weight($1.0) }
    return (cells.reduce(0.0) { $0 + weight($1.0) * $1.1 } / total, cells)
  }

  private static func agreement(_ left: [String], _ right: [String]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var counts: [String: Int] = [:]
    for word in left { counts[word, default: 0] += 1 }
    var shared = 0
    for word in right {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      shared += 1
    }
    let share = 2 * Double(shared) / Double(left.count + right.count)
    // A cell that is nearly whole is worth more than two halves: names and dates must be whole.
    return (share + share * share * share) / 2
  }

  /// For each printed row the emitted one that it is paired with, both in their order.
  private static func aligned(_ alike: [[Double]], _ count: Int) -> [Int?] {
    var best = [[Double]](
      repeating: [Double](repeating: 0, count: count + 1), count: alike.count + 1)
    for i in alike.indices.reversed() {
      for j in (0..<count).reversed() {
        let pair = alike[i][j] > 0.15 ? best[i + 1][j + 1] + alike[i][j] : 0
        best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
      }
    }
    var pairs = [Int?](repeating: nil, count: alike.count)
    var (i, j) = (0, 0)
    while i < alike.count, j < count {
      if alike[i][j] > 0.15, best[i][j] == best[i + 1][j + 1] + alike[i][j] {
        pairs[i] = j
        i += 1
        j += 1
      } else if best[i][j] == best[i + 1][j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  /// Notes where the words of a row went that are not in their cell.
  private mutating func note(_ row: TableTruth.Row, _ got: [TableTruth.Row], _ place: Int) {
    var left: [String: [String]] = [:]
    for (role, words) in got[place].cells {
      var rest = words
      for word in row.cells[role] ?? [] {
        if let at = rest.firstIndex(of: word) { rest.remove(at: at) }
      }
      left[role] = rest
    }
    for (role, words) in row.cells.sorted(by: { $0.key < $1.key }) {
      var own = got[place].cells[role] ?? []
      for word in words {
        if let at = own.firstIndex(of: word) {
          own.remove(at: at)
          continue
        }
        let target: String
        if let (other, rest) = left.sorted(by: { $0.key < $1.key }).first(where: {
          $0.value.contains(word)
        }), let at = rest.firstIndex(of: word) {
          target = other
          left[other]?.remove(at: at)
        } else if place > 0,
          let other = got[place - 1].cells.first(where: { $0.value.contains(word) })
        {
          target = "row before's \(other.key == role ? "same" : "other")"
        } else if place + 1 < got.count,
          let other = got[place + 1].cells.first(where: { $0.value.contains(word) })
        {
          target = "row after's \(other.key == role ? "same" : "other")"
        } else {
          target = "nowhere"
        }
        strays["\(role) > \(target)", default: 0] += 1
      }
      if (got[place].cells[role] ?? []) != words {
        differences.append(
          "\(row.label) \(role): \(words.joined(separator: " ")) | "
            + (got[place].cells[role] ?? []).joined(separator: " "))
      }
    }
    for (role, words) in got[place].cells.sorted(by: { $0.key < $1.key })
    where row.cells[role] == nil && !words.isEmpty {
      differences.append("\(row.label) \(role): | \(words.joined(separator: " "))")
    }
  }
}
