import Foundation
import LanguageModel
import Testing

@Suite("The n-gram model")
struct NGramModelTests {
  /// Two clauses of four words, the first told three times.
  private static func model() throws -> NGramModel {
    let vocabulary = Vocabulary(words: ["kế", "hoạch", "chuyển", "đổi", "số", "của"])
    let ids = { (text: String) in
      [Vocabulary.start] + text.split(separator: " ").compactMap { vocabulary.id(of: String($0)) }
    }
    let corpus =
      Array(repeating: ids("kế hoạch chuyển đổi số"), count: 3).flatMap { $0 }
      + ids("của kế hoạch")
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("model-\(UUID().uuidString).bin").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try NGramModel.write(
      corpus: corpus, vocabulary: vocabulary, minimum: [0, 1, 1, 1], to: path)
    return try NGramModel(path: path)
  }

  @Test("a word that often follows is likelier than one that never did")
  func followers() throws {
    let model = try Self.model()
    let id = { (word: String) in model.vocabulary.id(of: word) ?? Vocabulary.unknown }
    let state = model.extend(model.start, with: id("kế")).next
    let seen = model.extend(state, with: id("hoạch")).logProbability
    let unseen = model.extend(state, with: id("số")).logProbability
    #expect(seen > unseen + 1)
  }

  @Test("after each history the probabilities of all words add up to one")
  func normalized() throws {
    let model = try Self.model()
    let id = { (word: String) in model.vocabulary.id(of: word) ?? Vocabulary.unknown }
    var states = [model.start, model.empty]
    states.append(model.extend(model.start, with: id("kế")).next)
    states.append(model.extend(states[2], with: id("hoạch")).next)
    states.append(model.extend(states[3], with: id("chuyển")).next)
    for state in states {
      let sum = model.vocabulary.words.indices.reduce(0.0) {
        $0 + exp(Double(model.extend(state, with: WordID($1)).logProbability))
      }
      // Eight bits a probability leave a few percent of play.
      #expect(abs(sum - 1) < 0.08, "\(state): \(sum)")
    }
  }

  @Test("words asked together get what each gets alone")
  func together() throws {
    let model = try Self.model()
    let words = model.vocabulary.words.indices.map { WordID($0) }
    var state = model.start
    for word in ["kế", "hoạch", "chuyển", "đổi", "số"] {
      var bigrams = [Int32](repeating: 0, count: words.count)
      var steps = [NGramModel.Step](
        repeating: NGramModel.Step(logProbability: 0, next: state), count: words.count)
      model.bigrams(after: state, words, count: words.count, into: &bigrams)
      model.extend(state, with: words, count: words.count, bigrams: bigrams, into: &steps)
      for (index, word) in words.enumerated() {
        let alone = model.extend(state, with: word)
        #expect(steps[index].logProbability == alone.logProbability)
        #expect(steps[index].next == alone.next)
      }
      state = model.extend(state, with: model.vocabulary.id(of: word) ?? 0).next
    }
    // Three words of history lead to the fourth's own node.
    #expect(state.three >= 0)
  }

  @Test("a file that is no model is refused by name")
  func malformed() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("no-model-\(UUID().uuidString).bin").path
    try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: ModelError.malformed(path, "the file does not begin with VBLM0001")) {
      _ = try NGramModel(path: path)
    }
  }

  @Test("a missing file is named")
  func missing() {
    #expect(throws: ModelError.self) { _ = try NGramModel(path: "/nowhere/model.bin") }
  }
}
