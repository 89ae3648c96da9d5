import Foundation
import Testing

@testable import Restoration

@Suite("Debris beside spoilt words")
struct DebrisTests {
  private static let model = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try DebrisModel(path: root.appendingPathComponent("Dictionaries/debris.tsv").path)
  }

  @Test("letters tell debris", arguments: ["eee", "SEES", "oe", "SE", "~,.."])
  func debris(string: String) throws {
    #expect(try Self.model.get().evidence(string).difference > 0)
  }

  @Test("letters tell spoilt words", arguments: ["nghiép", "trudng", "hoach", "Quyét", "2025"])
  func text(string: String) throws {
    #expect(try Self.model.get().evidence(string).difference < 0)
  }

  @Test("a doubtful element is debris among debris, and text among text")
  func neighbours() throws {
    let model = try Self.model.get()
    let chain = DebrisChain(model, adaptedTo: [])
    #expect(chain.odds([5, 0, 5])[1] > 0)
    #expect(chain.odds([-5, 0, -5])[1] < 0)
  }

  @Test("a document full of debris makes more of it likely")
  func adaptation() throws {
    let model = try Self.model.get()
    let dirty = DebrisChain(model, adaptedTo: Array(repeating: [-5, 6, -5, 6, 6], count: 60))
    let clean = DebrisChain(model, adaptedTo: Array(repeating: [-5, -5, -5, -5, -5], count: 60))
    #expect(dirty.odds([-5, 0, -5])[1] > clean.odds([-5, 0, -5])[1])
  }
}
