import Foundation
import LanguageModel
import Testing

@Suite("Ends of clauses behind words")
struct ClauseEndModelTests {
  private static let vocabulary = Vocabulary(words: ["câu", "lạc", "bộ", "duyệt", "được"])

  private func model(_ rows: String) throws -> ClauseEndModel {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "clause-ends-\(UUID().uuidString).tsv")
    try rows.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ClauseEndModel(path: file.path, vocabulary: Self.vocabulary)
  }

  private func id(_ word: String) throws -> WordID { try #require(Self.vocabulary.id(of: word)) }

  @Test("the word before decides: a clause may end behind “lạc”, but not behind “câu lạc”")
  func pairDecides() throws {
    let model = try model("# before\tword\tseen\tends\n\tlạc\t1000\t330\ncâu\tlạc\t400\t0\n")
    let lac = try id("lạc")
    #expect(abs(model.cost(of: lac, after: nil) - 1.11) < 0.01)
    #expect(abs(model.cost(of: lac, after: try id("bộ")) - 1.11) < 0.01)
    #expect(model.cost(of: lac, after: try id("câu")) > 6)
  }

  @Test("what hardly ever ends a clause costs much, what the file has not something")
  func alone() throws {
    let model = try model("\tđược\t10000\t90\n\tduyệt\t1000\t280\n")
    #expect(model.cost(of: try id("được"), after: nil) > 4.5)
    #expect(model.cost(of: try id("duyệt"), after: nil) < 1.4)
    #expect(abs(model.cost(of: try id("bộ"), after: nil) - 2.3) < 0.01)
  }
}
