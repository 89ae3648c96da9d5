import ArgumentParser
import Foundation
import PlanExport
import PlanPipeline

/// The form in which plans are handed on, and where to.
struct ExportOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, xlsx, ics, md, ndjson
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to FILE, whose extension tells the format; else to standard output.",
      valueName: "FILE"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "csv, xlsx, ics (iCalendar), md (Markdown) or ndjson (a plan on each line).",
      valueName: "FORMAT"))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "What a CSV has a row for: tasks, indicators, sections or documents.", valueName: "TABLE"))
  var table = PlanTable.tasks

  @Option(
    help: ArgumentHelp(
      "What iCalendar has for a deadline: event (on the day) or todo.", valueName: "KIND"))
  var component = CalendarWriter.Component.event

  @Option(
    help: ArgumentHelp(
      "The day that iCalendar and XLSX say they were made on; else each plan's day of issue.",
      valueName: "DAY"))
  var stamp: DayArgument?

  func validate() throws {
    _ = try resolvedFormat
  }

  private var resolvedFormat: Format {
    get throws {
      if let format { return format }
      guard let output else { return .csv }
      let name = (output as NSString).pathExtension
      guard let format = Format(rawValue: name == "markdown" ? "md" : name) else {
        throw ValidationError(
          "the extension of \(output) tells no format; name it with --format "
            + "(\(Format.allCases.map(\.rawValue).joined(separator: ", ")))")
      }
      return format
    }
  }

  /// Writes the plans.
  func write(_ plans: [Plan]) throws {
    let format = try resolvedFormat
    if format == .xlsx, output == nil, isatty(STDOUT_FILENO) == 1 {
      throw CommandFailure(.usage, "a workbook is nothing for a terminal; name a file with -o")
    }
    let bytes = try bytes(of: plans, as: format)
    if let output {
      try OutputFile(path: output).write(bytes)
    } else {
      try StandardStreams.write(bytes)
    }
  }

  private func bytes(of plans: [Plan], as format: Format) throws -> [UInt8] {
    switch format {
    case .csv: return CSVWriter.bytes(of: table.table(of: plans))
    case .ics: return CalendarWriter(component: component, stamp: stamp?.day).bytes(of: plans)
    case .md: return MarkdownWriter.bytes(of: plans)
    case .ndjson: return try plans.flatMap { try PlanJSON.encode($0, layout: .line) }
    case .xlsx: return try workbook(of: plans)
    }
  }

  /// The library writes files only, and an output is renamed into its place.
  private func workbook(of plans: [Plan]) throws -> [UInt8] {
    let issued = plans.compactMap { $0.document.issued.flatMap { CivilDate($0) } }
    let created = stamp?.day ?? issued.max() ?? CivilDate(dayNumber: 3653)
    let file = FileManager.default.temporaryDirectory.appending(
      component: "vanban-\(getpid())-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let tables = [PlanTable.tasks, .indicators, .sections, .documents].map { $0.table(of: plans) }
    do {
      try XLSXWriter.write(tables, to: file.path, created: created)
      return Array(try Data(contentsOf: file))
    } catch {
      throw CommandFailure(.io, "\(output ?? "standard output"): \(error)")
    }
  }
}

extension PlanTable: ExpressibleByArgument {}
extension CalendarWriter.Component: ExpressibleByArgument {}

/// A day on the command line.
struct DayArgument: ExpressibleByArgument, Equatable {
  var day: CivilDate

  init(_ day: CivilDate) { self.day = day }

  init?(argument: String) {
    guard let day = CivilDate(argument) else { return nil }
    self.day = day
  }

  /// The day on which the program runs, where it runs.
  static var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: 0)
  }
}
