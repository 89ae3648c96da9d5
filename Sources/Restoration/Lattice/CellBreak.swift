/// What says that a cell of a table may begin before a unit.
///
/// A line of a flattened table holds pieces of several cells, one after another, with nothing but a blank between
/// them where the engine missed the rule.
enum CellBreak: UInt8, Sendable {
  /// Nothing: the unit goes on where the one before it ended.
  case none
  /// The unit begins a line of a table.
  case lineStart
  /// A rule stands before the unit.
  case rule
  /// Debris stands before the unit, where a rule may have been.
  case speck
  /// The unit begins with a capital, or is a number.
  case capital
  /// A blank stands before the unit: a cell of the lines above may go on here, but none begins.
  case blank

  /// What a break costs more than going on, before anything is said of what goes on behind it.
  var cost: Float {
    switch self {
    case .none: .infinity
    case .lineStart: 0
    case .rule: -0.5
    case .speck: 1.2
    case .capital: 2
    case .blank: 3.5
    }
  }

  /// Whether a cell may begin before the unit.
  var opensCell: Bool {
    switch self {
    case .lineStart, .rule, .speck, .capital: true
    case .none, .blank: false
    }
  }

  /// Whether something besides a blank says that a cell may have ended before the unit.
  var isBorder: Bool { opensCell && self != .lineStart }

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
      if line.tokens[(last + 1)..<unit.token].contains(where: { $0.kind == .rule }) { return .rule }
      if unit.token > last + 1 || isDebris[index - 1] { return .speck }
      guard let first = unit.core.first else { return .none }
      return first.properties.isUppercase || unit.kind == .number ? .capital : .blank
    }
  }
}
