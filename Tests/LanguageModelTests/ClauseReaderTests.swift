import LanguageModel
import Testing

@Suite("Text as the language model counts it")
struct ClauseReaderTests {
  @Test("punctuation vanishes and case is folded")
  func words() {
    #expect(ClauseReader.read("“Uỷ").words == [.word("ủy")])
    #expect(ClauseReader.read("nghệ,").words == [.word("nghệ")])
    #expect(!ClauseReader.read("nghệ,").endsClause)
  }

  @Test("a full stop or semicolon ends the clause, a colon does not")
  func ends() {
    #expect(ClauseReader.read("định.").endsClause)
    #expect(ClauseReader.read("tỉnh;").endsClause)
    #expect(!ClauseReader.read("Số:").endsClause)
  }

  @Test("digits make a number, digits with letters a code")
  func classes() {
    #expect(ClauseReader.read("30/9/2025").words == [.number])
    #expect(ClauseReader.read("57-NQ/TW").words == [.code])
  }

  @Test("words joined by a stroke are two")
  func joined() {
    #expect(ClauseReader.read("và/hoặc").words == [.word("và"), .word("hoặc")])
  }
}
