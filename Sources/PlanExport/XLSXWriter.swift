import CXLSXWriter
import Foundation
import PlanDocument

/// Tables as sheets of one workbook: a frozen first row with filters, typed dates and numbers, texts that are never
/// formulas.
public enum XLSXWriter {
  /// Writes the workbook; `created` stands in its properties, so that equal tables give equal files.
  ///
  /// A sheet holds 1,048,575 rows below its head; a table with more goes on in further sheets ("Nhiệm vụ 2"). A text
  /// beyond 32,767 characters, which is all that a cell holds, is cut there and ends in "…".
  public static func write(_ tables: [Table], to path: String, created: CivilDate) throws(XLSXError)
  {
    var options = lxw_workbook_options()
    // Rows go to the disk as they come: memory does not grow with the sheet.
    options.constant_memory = UInt8(LXW_TRUE.rawValue)
    guard let workbook = workbook_new_opt(path, &options) else {
      throw XLSXError("the workbook cannot be made")
    }
    var properties = lxw_doc_properties()
    properties.created = created.dayNumber * 86_400
    workbook_set_properties(workbook, &properties)
    let formats = Formats(workbook)
    do throws(XLSXError) {
      for table in tables {
        var rows = table.rows[...]
        var part = 1
        repeat {
          let name = part == 1 ? table.name : "\(table.name) \(part)"
          let sheet = try add(sheet: name, to: workbook)
          try write(rows.prefix(Self.mostRows), of: table, to: sheet, formats)
          rows = rows.dropFirst(Self.mostRows)
          part += 1
        } while !rows.isEmpty
      }
    } catch {
      // Closing frees the workbook; the file that it leaves is the caller's to remove.
      workbook_close(workbook)
      throw error
    }
    try XLSXError.check(workbook_close(workbook))
  }

  private static let mostRows = 1_048_575
  private static let mostCharacters = 32_767

  private struct Formats {
    let head: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
      head = workbook_add_format(workbook)
      format_set_bold(head)
      format_set_text_wrap(head)
      format_set_bg_color(head, 0xDD_E6F0)
      format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
      date = workbook_add_format(workbook)
      format_set_num_format(date, "dd/mm/yyyy")
      format_set_align(date, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      text = workbook_add_format(workbook)
      format_set_text_wrap(text)
      format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
  }

  private static func add(sheet name: String, to workbook: UnsafeMutablePointer<lxw_workbook>)
    throws(XLSXError) -> UnsafeMutablePointer<lxw_worksheet>
  {
    try XLSXError.check(workbook_validate_sheet_name(workbook, name))
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw XLSXError("the sheet \(name) cannot be made")
    }
    return sheet
  }

  private static func write(
    _ rows: ArraySlice<[Cell]>, of table: Table, to sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: Formats
  ) throws(XLSXError) {
    for (index, column) in table.columns.enumerated() {
      let index = UInt16(index)
      try XLSXError.check(worksheet_set_column(sheet, index, index, Double(column.width), nil))
      try XLSXError.check(worksheet_write_string(sheet, 0, index, column.title, formats.head))
    }
    worksheet_freeze_panes(sheet, 1, 0)
    if !table.columns.isEmpty {
      try XLSXError.check(
        worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(table.columns.count - 1)))
    }
    for (row, cells) in zip(1..., rows) {
      for (column, cell) in cells.enumerated() {
        try write(cell, to: sheet, row: UInt32(row), column: UInt16(column), formats)
      }
    }
  }

  private static func write(
    _ cell: Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: UInt32, column: UInt16,
    _ formats: Formats
  ) throws(XLSXError) {
    switch cell {
    case .empty: return
    case .integer(let number):
      try XLSXError.check(worksheet_write_number(sheet, row, column, Double(number), formats.text))
    case .number(let number):
      try XLSXError.check(worksheet_write_number(sheet, row, column, number, formats.text))
    case .date(let day):
      let (year, month, monthDay) = day.parts
      // A spreadsheet's calendar begins with 1900.
      guard year >= 1900 else {
        try write(.text(day.description), to: sheet, row: row, column: column, formats)
        return
      }
      var date = lxw_datetime()
      date.year = Int32(year)
      date.month = Int32(month)
      date.day = Int32(monthDay)
      try XLSXError.check(worksheet_write_datetime(sheet, row, column, &date, formats.date))
    case .text(let text):
      let text = Self.cut(text)
      try XLSXError.check(worksheet_write_string(sheet, row, column, text, formats.text))
    }
  }

  /// As much of a text as a cell holds; cells count UTF-16 units.
  private static func cut(_ text: String) -> String {
    guard text.utf16.count > mostCharacters else { return text }
    let kept = text.utf16.prefix(mostCharacters - 1)
    // Not between the two halves of a character.
    return (String(kept) ?? String(kept.dropLast()) ?? "") + "…"
  }
}
