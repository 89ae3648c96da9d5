import ArgumentParser
import Foundation
import Ingestion
import Restoration

/// `vanban-train speed`: how many syllables restoration gives back in a second.
struct MeasureSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Measures how many syllables restoration gives back in a second of processor time.",
    discussion: """
      Three figures, in syllables of the restored text for each second of the processor:
        first     each document by a restorer that has seen none before
        distinct  the documents one after the other, each seen for the first time
        repeated  the same documents again, best of the rounds
      """)

  @Argument(help: "OCR texts, one document each.")
  var files: [String]

  @Option(help: "The folder of the dictionaries.")
  var dictionaries: String = "Dictionaries"

  @Option(help: "How many threads a document may take.")
  var threads = 1

  @Option(help: "How often the documents are read again.")
  var rounds = 5

  func validate() throws {
    guard threads >= 1, rounds >= 1 else {
      throw ValidationError("threads and rounds are counted from 1")
    }
  }

  func run() throws {
    let folder = URL(fileURLWithPath: dictionaries)
    let documents = try files.map { path in
      try SourceReader().read(Array(Data(contentsOf: URL(fileURLWithPath: path))), name: path)
    }
    let loading = ProcessorClock()
    var restorer = try Restorer(dictionaries: folder, threads: threads)
    let loaded = loading.seconds

    var first = 0.0
    var syllables = 0
    for document in documents {
      let fresh = try Restorer(dictionaries: folder, threads: threads)
      let clock = ProcessorClock()
      let restored = fresh.restore(document)
      first += clock.seconds
      syllables += Self.syllables(of: restored)
    }

    func round() -> Double {
      let clock = ProcessorClock()
      for document in documents { _ = restorer.restore(document) }
      return clock.seconds
    }
    restorer = try Restorer(dictionaries: folder, threads: threads)
    let distinct = round()
    let repeated = (0..<rounds).map { _ in round() }.min() ?? .infinity

    func tell(_ what: String, _ seconds: Double) {
      let speed = Int((Double(syllables) / seconds).rounded())
      print("\(what)\t\(speed) syllables/s\t\((seconds * 1e4).rounded() / 1e4) s")
    }
    print("\(documents.count) documents\t\(syllables) syllables\tthreads \(threads)")
    print("loading\t\((loaded * 1e4).rounded() / 1e4) s")
    tell("first", first)
    tell("distinct", distinct)
    tell("repeated", repeated)
  }

  /// Runs of letters and digits, as the error rate counts them.
  private static func syllables(of document: RestoredDocument) -> Int {
    document.lines.reduce(0) { sum, line in
      sum + line.text.split { !$0.isLetter && !$0.isNumber }.count
    }
  }
}

/// The processor time that the process has taken since a moment: other programs on the machine do not count.
struct ProcessorClock {
  private let start = Self.now

  /// Seconds since the clock was made.
  var seconds: Double { Self.now - start }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
