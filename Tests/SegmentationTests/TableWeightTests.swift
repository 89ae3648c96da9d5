import Lexicon
import Testing

@testable import Segmentation

@Suite("The weights of the tables' decoder are data")
struct TableWeightTests {
  private static let whole = TableWeights.fields.map { [$0.name, "1.5"] }

  @Test("Every weight is read by its name")
  func readsAll() throws {
    let weights = try TableWeights(rows: Self.whole)
    #expect(TableWeights.fields.allSatisfy { weights[keyPath: $0.path] == 1.5 })
  }

  @Test("A file that lacks a weight is refused, and the error names it")
  func lacking() {
    #expect(throws: LexiconError.self) { try TableWeights(rows: Array(Self.whole.dropFirst())) }
    do {
      _ = try TableWeights(rows: Array(Self.whole.dropFirst()))
    } catch {
      #expect(error.file == "table-weights.tsv")
      #expect(error.message.contains(Self.whole[0][0]))
    }
  }

  @Test(
    "A weight that is unknown, given twice or no number is refused",
    arguments: [["sesame", "1"], ["cut", "1"], ["cut", "much"], ["cut"]])
  func wrong(row: [String]) {
    #expect(throws: LexiconError.self) { try TableWeights(rows: Self.whole + [row]) }
  }
}
