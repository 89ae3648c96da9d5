import Foundation
import LanguageModel
import Testing

@Suite("Capitals after words")
struct CapitalModelTests {
  private static let vocabulary = Vocabulary(words: ["cơ", "của", "sở", "quan"])

  private func model(_ rows: String) throws -> CapitalModel {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "capitals-\(UUID().uuidString).tsv")
    try rows.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try CapitalModel(path: file.path, vocabulary: Self.vocabulary)
  }

  private func id(_ word: String) throws -> WordID { try #require(Self.vocabulary.id(of: word)) }

  @Test("the word before decides: “của Sở”, but “cơ sở”")
  func pairDecides() throws {
    let model = try model("# before\tword\n\tsở\t1000\t200\ncơ\tsở\t5000\t0\ncủa\tsở\t300\t297\n")
    let so = try id("sở")
    #expect(model.cost(of: so, isCapital: true, after: .word(try id("cơ"))) > 7)
    #expect(model.cost(of: so, isCapital: true, after: .word(try id("của"))) < 0.05)
    #expect(model.cost(of: so, isCapital: false, after: .word(try id("cơ"))) < 0.01)
  }

  @Test("after a word that it was not counted with, the word alone tells")
  func backsOff() throws {
    let model = try model("\tsở\t1000\t200\ncơ\tsở\t5000\t0\n")
    let cost = model.cost(of: try id("sở"), isCapital: true, after: .word(try id("quan")))
    #expect(abs(cost - 1.61) < 0.01)
  }

  @Test("a comma, a number and an abbreviation are contexts; what ends a clause asks for nothing")
  func signs() throws {
    let model = try model("\tsở\t1000\t200\n,\tsở\t700\t620\n#\tsở\t100\t0\n^\tsở\t100\t50\n")
    let so = try id("sở")
    #expect(model.cost(of: so, isCapital: true, after: .comma) < 0.2)
    #expect(model.cost(of: so, isCapital: true, after: .number) > 4)
    #expect(abs(model.cost(of: so, isCapital: true, after: .abbreviation) - 0.7) < 0.02)
    #expect(model.cost(of: so, isCapital: true, after: .clauseEnd) == 0)
  }

  @Test("a row with too few fields is named by its line")
  func malformed() {
    #expect { try model("\tsở\t1000\t200\nsở\t5\n") } throws: { error in
      "\(error)".contains("line 2: four fields are wanted, 2 are there")
    }
  }
}
