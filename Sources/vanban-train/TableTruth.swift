import Foundation
import Ingestion
import Restoration
import Segmentation
import VietnameseText

/// A plan whose table's cells are known, as `Scripts/make-corpus tables` writes it.
struct TableTruth: Sendable {
  /// A row as it was printed.
  struct Row: Sendable {
    var label = ""
    /// The title of the group of rows that it stands in.
    var group: [String] = []
    /// The words of its cells by role; several targets are told apart by their order.
    var cells: [String: [String]] = [:]
  }

  /// The folder's name.
  var name: String
  /// What the table looks like, in words.
  var layout: String
  var rows: [Row]
  /// The columns of its tables.
  var columns: [[ColumnRole]] = []
  var document: RestoredDocument

  /// Reads `truth.tsv` and restores `ocr.txt` (or `gold.txt`) of a folder.
  init(folder: URL, text: String, reader: SourceReader, restorer: Restorer) throws {
    name = folder.lastPathComponent
    layout = ""
    rows = []
    let bytes = try Data(contentsOf: folder.appending(component: text))
    document = restorer.restore(try reader.read([UInt8](bytes), name: name))
    let truth = folder.appending(component: "truth.tsv")
    var serial = ""
    var group: [String] = []
    for (index, line) in try String(contentsOf: truth, encoding: .utf8).split(separator: "\n")
      .enumerated()
    {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if fields.first == "#layout" {
        layout = fields.dropFirst().joined(separator: " ")
        continue
      }
      if fields.first == "#columns" {
        columns.append(try fields[1].split(separator: " ").map { try Self.role(String($0)) })
        continue
      }
      guard fields.count == 5 else {
        throw TrainingError("\(truth.path):\(index + 1): a line needs 5 fields")
      }
      switch fields[1] {
      case "group": group = Self.words(fields[4])
      case "row":
        if fields[0] != serial { rows.append(Row(label: fields[2], group: group)) }
        serial = fields[0]
        Self.add(Self.words(fields[4]), as: fields[3], to: &rows[rows.count - 1].cells)
      default: break
      }
    }
  }

  /// Adds a cell; a target's year tells nothing here, its place among the targets does.
  static func add(_ words: [String], as role: String, to cells: inout [String: [String]]) {
    guard role.hasPrefix("target") else {
      cells[role] = words
      return
    }
    cells["target \(cells.keys.count { $0.hasPrefix("target") } + 1)"] = words
  }

  private static func role(_ name: String) throws -> ColumnRole {
    let known: [ColumnRole] = [
      .ordinal, .task, .indicator, .unit, .lead, .cooperating, .responsible, .deliverable,
      .deadline, .start, .funding, .note,
    ]
    if let role = known.first(where: { "\($0)" == name }) { return role }
    guard name.hasPrefix("target") else { throw TrainingError("“\(name)” is no column") }
    return .target(year: Int(name.dropFirst(7)))
  }

  /// The words of a cell, without case and marks; signs of comparison count as words.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    for part in Normalization.nfc(text).split(separator: " ") {
      words += part.filter { "≥≤<>%".contains($0) }.map(String.init)
      words += part.split { !$0.isLetter && !$0.isNumber }.map { Folding.fold(String($0)) }
    }
    return words
  }
}

/// Why training cannot go on.
struct TrainingError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
