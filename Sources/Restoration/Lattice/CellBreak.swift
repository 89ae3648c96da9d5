/// What says that a cell of a table may begin before a unit.
///
/// A line of a flattened table holds pieces of several cells, one after another, with nothing but a blank between
/// them where the engine missed the rule.
enum CellBreak: UInt8, Sendable {
  /// Nothing: the unit goes on where the one before it ended.
  case none
  /// The unit begins a line of a table.
  case lineStart
  /// A rule, or a speck where one may have been, stands before the unit.
  case rule
  /// The unit begins with a capital, or is a number.
  case capital
  /// A blank stands before the unit: a cell of the lines above may go on here, but none begins.
  case blank

  /// What a break costs more than going on, before anything is said of what goes on behind it.
  ///
  /// Below 0 where breaks are the rule: all ways on share the credit.
  var cost: Float {
    switch self {
    case .none: .infinity
    case .lineStart: Self.a
    case .rule: Self.b
    case .capital: Self.c
    case .blank: Self.d
    }
  }
  static let a = T("lineStart", 0)
  static let b = T("rule", 0.5)
  static let d = T("blank", 2.5)
  static let c = T("capital", 2)


  /// The breaks before the units of a line that lies in a table.
  ///
  /// - Parameter isDebris: by unit, whether it is rather debris than text: a cell's border is near.
  static func breaks(_ line: LineUnits, isDebris: [Bool]) -> [CellBreak] {
    var last = -1
    return line.units.indices.map { index in
      let unit = line.units[index]
      defer { last = unit.token }
      if last < 0 { return .lineStart }
      guard unit.token > last else { return .none }
      // Tokens without units are rules and specks.
      if unit.token > last + 1 || isDebris[index - 1] { return .rule }
      guard let first = unit.core.first else { return .none }
      return first.properties.isUppercase || unit.kind == .number ? .capital : .blank
    }
  }
}
