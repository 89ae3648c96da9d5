import PlanDocument
import Restoration

/// The plan taken apart into its parts, nothing interpreted yet: what segmentation hands on.
///
/// Every text is joined over its lines, hyphenation and codes cut at line ends mended, page numbers left out.
public struct PlanOutline: Sendable, Equatable {
  /// The restored document that the outline was made of.
  public var restored: RestoredDocument
  /// The parts around the body.
  public var frame: Frame
  /// Headings, annexes and group rows in reading order.
  public var sections: [PlanSection]
  /// The body's smallest units in reading order.
  public var items: [OutlineItem]
  /// The tables in reading order.
  public var tables: [OutlineTable]
  /// The notes below tables: "Chữ viết tắt: …".
  public var notes: [TextPiece]
  /// What could not be understood.
  public var warnings: [PlanWarning]

  /// Made of its parts.
  public init(
    restored: RestoredDocument, frame: Frame, sections: [PlanSection], items: [OutlineItem],
    tables: [OutlineTable], notes: [TextPiece], warnings: [PlanWarning]
  ) {
    self.restored = restored
    self.frame = frame
    self.sections = sections
    self.items = items
    self.tables = tables
    self.notes = notes
    self.warnings = warnings
  }
}

/// A piece of text with the lines it came from and how sure its restoration was (mean posterior, 0 … 1).
public struct TextPiece: Sendable, Equatable {
  /// The text, its lines joined.
  public var text: String
  /// The input lines that it came from.
  public var source: LineSpan
  /// The mean posterior of its words, 0 … 1.
  public var confidence: Double

  /// Made of its parts.
  public init(text: String, source: LineSpan, confidence: Double) {
    self.text = text
    self.source = source
    self.confidence = confidence
  }
}

/// The parts of Decree 30/2020/NĐ-CP's layout around the body.
public struct Frame: Sendable, Equatable {
  /// "ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG", the motto's column taken away, a superior body's line first.
  public var issuer: [TextPiece]
  /// "726/KH-UBND", as printed after "Số:".
  public var number: TextPiece?
  /// "Hải Dương, ngày 20 tháng 02 năm 2025".
  public var placeAndDate: TextPiece?
  /// "KẾ HOẠCH".
  public var typeName: TextPiece?
  /// The summary (trích yếu) below the type.
  public var title: TextPiece?
  /// What stands between the title and the first heading: grounds ("Căn cứ …", "Thực hiện …").
  public var preamble: [TextPiece]
  /// The entries of "Nơi nhận", without dash and end punctuation.
  public var recipients: [TextPiece]
  /// "TM. ỦY BAN NHÂN DÂN".
  public var authority: TextPiece?
  /// "CHỦ TỊCH".
  public var position: TextPiece?
  /// The deputy's position that "KT." says of a signatory whose own could not be read: "PHÓ CHỦ TỊCH".
  public var impliedPosition: String?
  /// The name under the signature.
  public var signatoryName: TextPiece?

  /// Made of its parts.
  public init(
    issuer: [TextPiece] = [], number: TextPiece? = nil, placeAndDate: TextPiece? = nil,
    typeName: TextPiece? = nil, title: TextPiece? = nil, preamble: [TextPiece] = [],
    recipients: [TextPiece] = [], authority: TextPiece? = nil, position: TextPiece? = nil,
    signatoryName: TextPiece? = nil
  ) {
    self.issuer = issuer
    self.number = number
    self.placeAndDate = placeAndDate
    self.typeName = typeName
    self.title = title
    self.preamble = preamble
    self.recipients = recipients
    self.authority = authority
    self.position = position
    self.signatoryName = signatoryName
  }
}

/// A bullet, a lettered or numbered item without parts of its own, or a paragraph of the body.
public struct OutlineItem: Sendable, Equatable {
  /// How the item is marked on the page.
  public enum Marker: Sendable, Equatable {
    case bullet, lettered, numbered, paragraph, article
  }

  /// The path of labels; unlabelled bullets are numbered in their section ("II.2.1.a.-1").
  public var id: String
  /// How the item is marked on the page.
  public var marker: Marker
  /// The label as printed, or as the sequence of labels tells it; nil for a paragraph.
  public var label: String?
  /// The id of the section that holds it; nil before the first heading.
  public var section: String?
  /// The item's text without its label.
  public var piece: TextPiece

  /// Made of its parts.
  public init(id: String, marker: Marker, label: String?, section: String?, piece: TextPiece) {
    self.id = id
    self.marker = marker
    self.label = label
    self.section = section
    self.piece = piece
  }
}

/// What a table's column holds.
public enum ColumnRole: Hashable, Sendable {
  case ordinal, task, indicator, unit
  /// A target's value; the year where the column's head names one.
  case target(year: Int?)
  /// What was reached before, beside the targets; the year where the column's head names one.
  case baseline(year: Int?)
  case lead, cooperating, responsible, deliverable, deadline, funding, note
  /// When the work begins, beside the deadline.
  case start
}

/// A table whose cells were told apart again.
public struct OutlineTable: Sendable, Equatable {
  /// The id of the annex or section that holds it.
  public var section: String?
  /// The columns from left to right.
  public var columns: [ColumnRole]
  /// The rows from top to bottom.
  public var rows: [TableRow]
  /// The input lines that it came from.
  public var source: LineSpan

  /// Made of its parts.
  public init(section: String?, columns: [ColumnRole], rows: [TableRow], source: LineSpan) {
    self.section = section
    self.columns = columns
    self.rows = rows
    self.source = source
  }
}

/// A row of a table; group rows ("I. Đến năm 2030") are sections, not rows.
public struct TableRow: Sendable, Equatable {
  /// The id by the contract ("PL2.17", "PL1.II.1" where the numbering starts again).
  public var id: String
  /// The TT, without its full stop; nil where it was lost and cannot be inferred.
  public var label: String?
  /// The id of the group row or annex that holds it.
  public var section: String?
  /// The cells by what their columns hold.
  public var cells: [ColumnRole: TextPiece]
  /// The input lines that it came from.
  public var source: LineSpan
  /// How sure the cells' boundaries are, 0 … 1, restoration's doubt included.
  public var confidence: Double
  /// What each line holds of the cells, in the order of print; empty where that is not known.
  public var pieces: [CellPiece]

  /// Made of its parts.
  public init(
    id: String, label: String?, section: String?, cells: [ColumnRole: TextPiece],
    source: LineSpan, confidence: Double, pieces: [CellPiece] = []
  ) {
    self.id = id
    self.label = label
    self.section = section
    self.cells = cells
    self.source = source
    self.confidence = confidence
    self.pieces = pieces
  }
}
