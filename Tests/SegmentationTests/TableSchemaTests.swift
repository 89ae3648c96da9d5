import Testing

@testable import Segmentation

@Suite("Orders of columns")
struct TableSchemaTests {
  private let schemas = TableSchemas(rows: [
    ["0", "ordinal indicator unit target target responsible"],
    ["0", "ordinal indicator unit target responsible"],
    ["0", "ordinal task lead cooperating deadline"], ["0", "ordinal task lead deadline"],
  ])

  private func column(
    _ role: ColumnHeads.Role, year: Int? = nil, isSure: Bool = false
  ) -> TableHead.Column {
    var column = TableHead.Column(role: role, year: year)
    column.isSure = isSure
    return column
  }

  /// What it costs to read a spoilt head's columns as those of the roles.
  private func cost(_ read: [TableHead.Column], as roles: [ColumnHeads.Role]) -> Double? {
    schemas.candidates(for: read, isWhole: false).first { $0.columns.map(\.role) == roles }?.cost
  }

  @Test("A column that a year heads is passed over at a higher price")
  func years() throws {
    let roles: [ColumnHeads.Role] = [.ordinal, .indicator, .unit, .target, .responsible]
    let without = try #require(
      cost(
        [
          column(.indicator), column(.unit), column(.target), column(.target), column(.responsible),
        ],
        as: roles))
    let with = try #require(
      cost(
        [
          column(.indicator), column(.unit), column(.target, year: 2026),
          column(.target, year: 2030), column(.responsible),
        ], as: roles))
    #expect(with > without + 15)
  }

  @Test("So is one whose head was read to its last word")
  func sure() throws {
    let roles: [ColumnHeads.Role] = [.ordinal, .task, .lead, .deadline]
    let vague = [column(.task), column(.lead), column(.cooperating), column(.deadline)]
    var sure = vague
    sure[2].isSure = true
    #expect(try #require(cost(sure, as: roles)) > #require(cost(vague, as: roles)) + 10)
  }

  @Test(
    "A lost column beside the targets of a year is what was reached; beside those of a span's end it may be another's"
  )
  func baselines() throws {
    let roles: [ColumnHeads.Role] = [.ordinal, .indicator, .unit, .target, .target, .responsible]
    func targets(_ year: Int) throws -> [TableHead.Column] {
      let read = [
        column(.indicator), column(.unit), column(.target, year: year), column(.responsible),
      ]
      let found = schemas.candidates(for: read, isWhole: false)
        .first { $0.columns.map(\.role) == roles }
      return try #require(found).columns.filter { $0.role == .target }
    }
    #expect(try targets(2023).map(\.year) == [nil, 2023])
    #expect(try targets(2023).map(\.isBaseline) == [true, false])
    #expect(try targets(2025).map(\.year) == [2025, nil])
    #expect(try targets(2025).map(\.isBaseline) == [false, false])
  }

  @Test(
    "Two columns of names are told apart by their order: who works along hardly ever stands first")
  func order() {
    let usual = [column(.ordinal), column(.task), column(.lead), column(.cooperating)]
    let other = [column(.ordinal), column(.task), column(.cooperating), column(.lead)]
    #expect(schemas.oddity(of: other) > schemas.oddity(of: usual) + 10)
  }
}
