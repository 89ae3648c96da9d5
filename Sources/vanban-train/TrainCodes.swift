import ArgumentParser
import Foundation
import Restoration
import VietnameseText

/// `vanban-train codes`: counts the parts of document numbers ("NĐ", "HĐND", "TTg").
struct TrainCodes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes", abstract: "Counts the letters in document numbers.")

  @Argument(help: "Text files, one paragraph a line.")
  var texts: [String]

  @Option(name: .shortAndLong, help: "The list to write.")
  var output: String

  @Option(help: "The least count that keeps a part.")
  var minimum: Int = 5

  func run() throws {
    var counts: [String: Int] = [:]
    for path in texts {
      try CorpusReader.forEachLine(of: path) { line in
        CorpusReader.forEachRun(in: line) { bytes in
          guard bytes.contains(0x2D) || bytes.contains(0x2F) else { return }
          let run = Normalization.nfc(String(decoding: bytes, as: UTF8.self))
          for unit in UnitReader.units(of: run, token: 0) where unit.kind == .code {
            for part in DocumentCode.parts(of: unit.core)
            where part.contains(where: { $0.properties.isUppercase }) {
              var view = String.UnicodeScalarView()
              view.append(contentsOf: part)
              let text = String(view)
              // "QH15": the National Assembly's numbers name its term.
              let digits = part.reversed().prefix { UnitReader.isDigit($0) }.count
              if digits <= 2, text.dropLast(digits).allSatisfy(\.isLetter) {
                counts[text, default: 0] += 1
              }
            }
          }
        }
      }
    }
    let rows = counts.filter { $0.value >= minimum }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key)\t\($0.value)\n" }
    let header = "# A part of document numbers, and how often it stood in the training text.\n"
    try (header + rows.joined()).write(toFile: output, atomically: true, encoding: .utf8)
  }
}
