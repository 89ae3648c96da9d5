import ArgumentParser
import Foundation
import PlanPipeline
import PlanStore

/// `vanban archive`: many plans in one database, and questions to it.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keeps plans in a database and answers questions about them.",
    discussion: """
      EXAMPLES:
        vanban archive add out --db plans.sqlite
        vanban archive list --db plans.sqlite --issuer "ubnd tinh quang binh"
        vanban archive tasks --db plans.sqlite --agency "so noi vu" --role lead
        vanban archive tasks --db plans.sqlite --due this-month
        vanban archive tasks --db plans.sqlite --overdue --as-of 2025-07-01
        vanban archive indicators --db plans.sqlite truc tuyen toan trinh
        vanban archive search --db plans.sqlite "so tai chinh"
        vanban archive export --db plans.sqlite -o deadlines.ics

      Names and words may be typed with or without marks.
      """,
    subcommands: [
      ArchiveAdd.self, ArchiveList.self, ArchiveTasks.self, ArchiveIndicators.self,
      ArchiveSearch.self, ArchiveExport.self,
    ])
}

/// The database that a command works on.
struct ArchiveOption: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp("The archive's database.", valueName: "FILE"), completion: .file())
  var path: String

  @Flag(help: "Tell how long the database took, from opening it to the answer.")
  var timing = false

  /// The archive for questions, with what goes wrong told as the command's failure.
  func asking<Value>(_ work: (Archive) throws -> Value) throws -> Value {
    let start = ContinuousClock.now
    let startOfWork = clock()
    defer {
      if timing {
        let waited = (ContinuousClock.now - start) / .milliseconds(1)
        let worked = Double(clock() - startOfWork) / Double(CLOCKS_PER_SEC) * 1000
        func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
        StandardStreams.tell(
          "\(rounded(waited)) ms, \(rounded(worked)) ms of them at work")
      }
    }
    do {
      return try work(try Archive(reading: path))
    } catch let error as ArchiveError {
      throw CommandFailure(error, archive: path)
    }
  }

  /// The archive for additions.
  func adding<Value>(_ work: (Archive) throws -> Value) throws -> Value {
    do {
      return try work(try Archive(writing: path))
    } catch let error as ArchiveError {
      throw CommandFailure(error, archive: path)
    }
  }
}

extension CommandFailure {
  /// The failure that an archive's error stands for.
  init(_ error: ArchiveError, archive path: String) {
    let status: ExitStatus =
      switch error {
      case .missing, .unknownAgency: .noInput
      case .notAnArchive, .damaged: .data
      case .newerVersion: .newerVersion
      case .busy: .busy
      case .notWritable: .cannotCreate
      case .io: .io
      }
    self.init(status, "\(path): \(error)")
  }
}

/// Which plans a question is about.
struct PlanFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only plans of this issuer, named as it is or by its id.", valueName: "NAME")
  )
  var issuer: String?

  @Option(help: ArgumentHelp("Only the plan of this number.", valueName: "NUMBER"))
  var number: String?

  @Option(help: ArgumentHelp("Only documents of this type (KH, QĐ, …).", valueName: "CODE"))
  var type: String?

  @Option(
    help: ArgumentHelp(
      "Only plans issued in this time: 2025, 2025-03, 2024/2025.", valueName: "TIME"))
  var issued: PeriodArgument?

  var filter: PlanFilter {
    PlanFilter(issuer: issuer, number: number, type: type, issued: issued?.days(asOf: .today))
  }
}

extension CivilDate {
  fileprivate static var today: CivilDate { DayArgument.today }
}
