import PlanDocument

/// The input as lines of text, decoded, its letters made sound, but not yet read: what the first stage hands on.
public struct SourceDocument: Sendable, Equatable {
  /// What the plan's source is called.
  public var name: String
  /// Lower-case hexadecimal SHA-256 of the input's bytes.
  public var sha256: String
  /// The lines of text, less blank ones at the end.
  public var lines: [SourceLine]
  /// How many pages the text has.
  public var pageCount: Int
  /// What the reader had to say of the bytes: another encoding, NULs, controls.
  public var warnings: [PlanWarning]
  /// Blank lines at the input's end, which `lines` leaves out: `restore` gives them back one for one.
  public var trailingBlankLines: Int

  /// A value of the given parts.
  public init(
    name: String, sha256: String, lines: [SourceLine], pageCount: Int, warnings: [PlanWarning],
    trailingBlankLines: Int = 0
  ) {
    self.name = name
    self.sha256 = sha256
    self.lines = lines
    self.pageCount = pageCount
    self.warnings = warnings
    self.trailingBlankLines = trailingBlankLines
  }
}

/// One line of the input, without its line end and without form feeds.
public struct SourceLine: Sendable, Equatable {
  /// 1-based.
  public var number: Int
  /// 1-based; a form feed starts a new page.
  public var page: Int
  /// The line's characters.
  public var text: String

  /// A value of the given parts.
  public init(number: Int, page: Int, text: String) {
    self.number = number
    self.page = page
    self.text = text
  }
}
