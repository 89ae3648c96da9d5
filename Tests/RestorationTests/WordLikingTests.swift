import Foundation
import LanguageModel
import Testing

@testable import Restoration

@Suite("What a document says more often than others")
struct WordLikingTests {
  private let model: NGramModel

  init() throws { model = try TestRestorer.shared.get().languageModel }

  private func word(_ text: String) throws -> WordID { try #require(model.vocabulary.id(of: text)) }

  @Test("a word that it repeats is preferred to one that it does not say")
  func repeated() throws {
    let often = try word("rừng")
    let never = try word("rụng")
    let others = try ["trồng", "và", "bảo", "vệ", "trên", "địa", "bàn"].map(word)
    let liking = WordLiking(of: Array(repeating: often, count: 12) + others, model: model)
    #expect(liking.share(of: often) > 0.3)
    #expect(liking.share(of: never) <= 0)
  }

  @Test("a word that it says once does not vouch for itself")
  func once() throws {
    let rare = try word("rụng")
    let others = try Array(repeating: word("rừng"), count: 12)
    let with = WordLiking(of: others + [rare], model: model)
    let without = WordLiking(of: others + [try word("và")], model: model)
    #expect(with.share(of: rare) == without.share(of: rare))
  }

  @Test("nothing is said where there is no word, and where nothing was read")
  func nothing() throws {
    #expect(WordLiking().share(of: try word("rừng")) == 0)
    #expect(WordLiking(of: [try word("rừng"), try word("và")], model: model).share(of: nil) == 0)
  }
}
