import PlanDocument

/// What one line of a table holds of one cell.
public struct CellPiece: Sendable, Equatable {
  /// The cell's column.
  public var column: ColumnRole
  /// The words as printed, punctuation included.
  public var words: [String]
  /// The 1-based number of the input line.
  public var line: Int

  /// Made of its parts.
  public init(column: ColumnRole, words: [String], line: Int) {
    self.column = column
    self.words = words
    self.line = line
  }
}

extension TextPiece {
  /// A cell of these pieces, top to bottom; nil where they hold no word.
  public init?(_ pieces: [CellPiece], confidence: Double) {
    guard let first = pieces.first(where: { !$0.words.isEmpty }) else { return nil }
    var span = LineSpan(first.line, first.line)
    for piece in pieces where !piece.words.isEmpty {
      span = span.union(LineSpan(piece.line, piece.line))
    }
    self.init(text: TextJoining.text(pieces), source: span, confidence: confidence)
  }
}
