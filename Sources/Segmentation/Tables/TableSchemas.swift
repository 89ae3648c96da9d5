/// The usual orders of columns, from `Dictionaries/table-schemas.tsv`.
struct TableSchemas: Sendable {
  /// An order of columns and how much rarer than the usual ones it is, as a cost.
  struct Schema: Sendable {
    var cost: Double
    var roles: [ColumnHeads.Role]
  }

  private(set) var schemas: [Schema] = []

  /// Takes the file's rows; those that it cannot use are passed over.
  init(rows: [[String]]) {
    for fields in rows where fields.count >= 2 {
      let names = fields[1].split(separator: " ")
      let roles = names.compactMap { ColumnHeads.Role(rawValue: String($0)) }
      guard let cost = Double(fields[0]), roles.count == names.count else { continue }
      schemas.append(Schema(cost: cost, roles: roles))
    }
  }

  /// The columns that a table may have whose head says `read`: those themselves, and the schemas that hold
  /// them all in their order, with the cost of what each adds.
  ///
  /// `isWhole` says that the head was read to its last word: then little can be missing.
  func candidates(
    for read: [TableHead.Column], isWhole: Bool
  ) -> [(columns: [TableHead.Column], cost: Double)] {
    let roles = read.map(\.role)
    let added = isWhole ? 25.0 : 4.0
    var found: [(columns: [TableHead.Column], cost: Double)] = []
    let isPlausible =
      roles.count >= 3 && (roles.contains(.task) || roles.contains(.indicator))
    if isPlausible {
      let cost = isWhole ? 0 : oddity(of: roles)
      found.append((read, cost))
      if roles.first != .ordinal {
        found.append(
          ([TableHead.Column(role: .ordinal, year: nil)] + read, cost + (isWhole ? 8 : 1)))
      }
    }
    for schema in schemas where schema.roles != roles {
      let (columns, left) = Self.fill(schema.roles, with: read)
      // A number's column is hardly ever named by more than two letters: it costs little to add.
      let kept = read.count - left
      let extra = schema.roles.count - kept - (roles.contains(.ordinal) ? 0 : 1)
      // Remarks and money stand in a schema only where the head says so: their cells can hold anything.
      let loose = columns.count { column in
        (column.role == .note || column.role == .funding) && !read.contains(column)
      }
      let targets = columns.count { $0.role == .target } - max(1, read.count { $0.role == .target })
      let dropped = isWhole ? 25.0 : 12.0
      found.append(
        (
          columns,
          schema.cost + added * Double(max(extra, 0)) + dropped * Double(left)
            + (roles.contains(.unit) && !schema.roles.contains(.unit) ? Self.lostUnit : 0)
            + Self.lostSure * Double(read.count { $0.isSure && !columns.contains($0) })
            + Self.lostYear * Double(read.count { $0.year != nil && !columns.contains($0) })
            + 20 * Double(loose)
            + 12 * Double(max(targets, 0)) + (isPlausible ? 1 : 0)
        ))
    }
    return found
  }

  /// What it costs to pass over a column of measures beyond any other: nothing else is headed so, and cells of a sign or
  /// two are easily taken for debris.
  private static let lostUnit = 8.0

  /// What it costs to pass over a column beyond any other whose head was read to its last word.
  private static let lostSure = 12.0

  /// What it costs to pass over a column headed by a year beyond any other: a year in a head is nothing else.
  private static let lostYear = 20.0

  /// What speaks against columns that were read from a spoilt head: no schema has them, who works along is
  /// named but not who leads, a measure but no value, a later year before an earlier one.
  func oddity(of columns: [TableHead.Column]) -> Double {
    let years = columns.compactMap(\.year)
    // When the work begins stands beside the deadline in any order of columns.
    let roles = columns.filter { !$0.isStart }.map(\.role)
    return oddity(of: roles) + (years == years.sorted() ? 0 : Self.yearsMixed)
  }

  private static let yearsMixed = 6.0

  private func oddity(of roles: [ColumnHeads.Role]) -> Double {
    let withOrdinal = roles.first == .ordinal ? roles : [.ordinal] + roles
    var cost = schemas.contains { $0.roles == withOrdinal } ? 0.0 : 12
    if roles.contains(.cooperating), !roles.contains(.lead), !roles.contains(.responsible) {
      cost += 15
    }
    if let lead = roles.firstIndex(of: .lead), let other = roles.firstIndex(of: .cooperating),
      other < lead
    {
      // Two columns of names side by side are told apart by their order alone.
      cost += 12
    }
    if roles.contains(.indicator), !roles.contains(.target) { cost += 15 }
    return cost
  }

  /// Whether the first of a schema's columns of targets is of what was reached, its head lost: before the targets of a
  /// year that ends no span of years stands the year before. Behind those of 2025 another span's end may stand.
  private static func lacksBaseline(
    _ read: [TableHead.Column], for roles: [ColumnHeads.Role]
  ) -> Bool {
    let targets = read.filter { $0.role == .target }
    guard let year = targets.first?.year, year % span != 0 else { return false }
    return !targets.contains(where: \.isPrior) && roles.count { $0 == .target } > targets.count
  }

  /// How many years the State's plans span.
  private static let span = 5

  /// The schema's columns with the years that were read, and how many that were read it has no place for.
  private static func fill(
    _ roles: [ColumnHeads.Role], with read: [TableHead.Column]
  ) -> (columns: [TableHead.Column], left: Int) {
    var rest = read[...]
    var left = 0
    var lacksBaseline = lacksBaseline(read, for: roles)
    let columns = roles.map { role -> TableHead.Column in
      if role == .target, lacksBaseline {
        lacksBaseline = false
        return TableHead.Column(known: .baseline(year: nil))
      }
      if let place = rest.firstIndex(where: { $0.role == role }) {
        left += place - rest.startIndex
        let found = rest[place]
        rest = rest[(place + 1)...]
        return found
      }
      return TableHead.Column(role: role, year: nil)
    }
    return (columns, left + rest.count)
  }
}
