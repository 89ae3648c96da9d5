import Foundation
import Ingestion
import LanguageModel
import Testing

@testable import Restoration

@Suite("Doubt is honest")
struct DoubtTests {
  private func restore(_ lines: String...) throws -> RestoredDocument {
    try TestRestorer.restore(lines)
  }

  @Test("a plain sentence is sure, letter salad is not")
  func sure() throws {
    let lines = try restore(
      "Uy ban nhan dan huyén giao Phong Néi vu chu tri, phdi hop véi cdc co quan lién quan",
      "thuc hién wr5 nhiém vu dvc qk giao theo quy dinh cua phap luat hién hanh"
    ).lines
    #expect(lines[0].confidence > 0.95)
    #expect(lines[1].confidence < lines[0].confidence)
  }

  @Test("of two likely words the other one is told, likeliest first, and never the chosen one")
  func alternatives() throws {
    let tokens = try restore("Danh gia chi so cai cach cua tinh").lines[0].tokens
    for token in tokens {
      #expect(!token.alternatives.contains(token.restored))
      #expect((0...1).contains(token.confidence))
    }
  }

  @Test("log odds are bounded, and even for a coin's posterior")
  func odds() {
    #expect(Evidence.odds(0.5) == 0)
    #expect(Evidence.odds(1) == 9)
    #expect(Evidence.odds(0) == -9)
    #expect(abs(Evidence.odds(0.9) - log(9)) < 1e-12)
  }

  private func calibration(_ text: String) throws -> Calibration {
    let file = FileManager.default.temporaryDirectory.appending(
      component: "calibration-\(UUID()).tsv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try Calibration(path: file.path)
  }

  @Test("a logistic model weighs the evidence; without one the posterior stands")
  func model() throws {
    let calibration = try calibration("# weights\nforeignEngine\tbias\t1\nforeignEngine\todds\t2\n")
    var evidence = Evidence()
    evidence[.bias] = 1
    evidence[.odds] = -0.5
    #expect(calibration.confidence(evidence, posterior: 0.4, damage: .foreignEngine) == 0.5)
    #expect(calibration.confidence(evidence, posterior: 0.4, damage: .slight) == 0.4)
  }

  @Test(
    "a damaged file is refused with its line",
    arguments: ["foreignEngine\tbias", "x\todds\t1", "stripped\todds\tmuch", "stripped\tluck\t1"])
  func damaged(row: String) throws {
    let error = #expect(throws: ModelError.self) { try calibration("# weights\n\(row)\n") }
    #expect(error.map { "\($0)".contains("line 2") } == true)
  }

  @Test("what is written is read back")
  func roundTrip() throws {
    var weights = Array(repeating: 0.0, count: Evidence.Feature.allCases.count)
    weights[Evidence.Feature.bias.rawValue] = -1.25
    let text = Calibration.text([(.stripped, weights)], header: "two\nlines")
    #expect(text.hasPrefix("# two\n# lines\n"))
    var evidence = Evidence()
    evidence[.bias] = 1
    let confidence = try calibration(text).confidence(evidence, posterior: 1, damage: .stripped)
    #expect(abs(confidence - 1 / (1 + exp(1.25))) < 1e-9)
  }
}
