import LanguageModel
import Testing

@testable import Restoration

@Suite("What a document says twice")
struct DocumentMemoryTests {
  private let model: NGramModel

  init() throws { model = try TestRestorer.shared.get().languageModel }

  private func word(_ text: String) throws -> WordID { try #require(model.vocabulary.id(of: text)) }

  @Test("the words that follow a word and that it follows, the frequent ones first")
  func phrases() throws {
    let (one, two, three) = (try word("đơn"), try word("giản"), try word("vị"))
    func key(_ one: WordID, _ other: WordID) -> UInt32 { UInt32(one) << 16 | UInt32(other) }
    let phrases = DocumentPhrases([key(one, two): 1, key(one, three): 3])
    #expect(phrases.after(one) == [three, two])
    #expect(phrases.before(two) == [one])
    #expect(phrases.before(one).isEmpty)
  }

  @Test(
    "a place of which the first reading was sure does not vouch for itself; another is believed")
  func own() throws {
    let (one, two) = (try word("đơn"), try word("giản"))
    let state = model.extend(model.empty, with: one).next
    var memory = DocumentMemory()
    memory.note(two, after: state)
    memory.close(sure: [one, two], model: model)
    #expect(memory.probability(of: two, after: state, isFresh: false) == 0)
    #expect(memory.probability(of: two, after: state, isFresh: true) > 0.3)
  }

  @Test("a spoilt word of a table is what the document says elsewhere in its place")
  func recalled() throws {
    let lines = try TestRestorer.restore([
      "Ra soat, danh gia, dé xuat phuong an don gian hoa thu tuc hanh chinh.",
      "Phuong an don gian hoa duoc phé duyét.", "",
      "TT | Nhiém vu | Co quan chu tri | Thdi gian",
      "1 | Ra soat, danh gia, dé xuat phuong an | Cuc Dulich Quéc gia | Quy H/2026",
      "_ | don gitn hoa thu tuc hanh chinh Sees | Viét Nam | quy 1V/2022",
    ]).lines
    #expect(lines[4].text.contains("phương án Cục Du lịch Quốc gia Quý II/2026"))
    #expect(lines[5].text == "đơn giản hóa thủ tục hành chính Việt Nam quý IV/2022")
    let word = try #require(lines[5].tokens.first { $0.original == "gitn" })
    #expect(word.confidence < 0.99)
  }

  @Test("heavily spoilt letters cost more than sound ones, and less than letters of another word")
  func damaged() throws {
    let channel = TestRestorer.channel
    func cost(_ text: String, as seen: String) throws -> Float {
      let symbols = try #require(try channel.get().letters(of: word(text)))
      let seen = Array(seen.unicodeScalars)
      var letters = DamagedLetters(seen, emissions: try channel.get().emissions)
      let row = letters.extend(letters.start, by: symbols, .lower, within: .infinity)
      return row?[seen.count] ?? .infinity
    }
    let sound = try cost("giản", as: "gian")
    let spoilt = try cost("giản", as: "gitn")
    let other = try cost("vị", as: "gitn")
    #expect(sound < spoilt)
    #expect(spoilt < other)
  }

  @Test("a word is likelier where it looks as it does elsewhere in the document")
  func spellings() throws {
    let (so, other) = (try word("sở"), try word("số"))
    let core = DocumentSpellings.hash(of: Array("SO".unicodeScalars))
    let spellings = DocumentSpellings(
      Array(repeating: (word: so, core: core), count: 8) + [(word: other, core: UInt64(1))],
      vocabulary: model.vocabulary.words.count)
    func arc(_ word: WordID) -> Lattice.Arc {
      Lattice.Arc(span: 1, reading: .word(word, .title), first: word, cost: 4)
    }
    var arcs = [arc(so), arc(other)]
    spellings.weigh(&arcs, core, own: nil)
    #expect(arcs[0].cost < 2)
    #expect(arcs[1].cost > 4)
    // What was noted of the unit itself does not count.
    var alone = [arc(other)]
    DocumentSpellings([(word: other, core: core)], vocabulary: model.vocabulary.words.count)
      .weigh(&alone, core, own: other)
    #expect(alone[0].cost == 4)
  }
}
