import Testing
import VietnameseText

@Suite("A Vietnamese syllable is an onset, a rime and a tone")
struct SyllableTests {
  @Test(
    "taken apart",
    arguments: [
      ("nghiêng", "ngh", "iêng", Tone.level), ("quyết", "qu", "yêt", .acute),
      ("ướt", "", "ươt", .acute), ("đổi", "đ", "ôi", .hook), ("giữa", "gi", "ưa", .tilde),
      ("hoạch", "h", "oach", .dot), ("ở", "", "ơ", .hook),
    ])
  func parts(word: String, onset: String, rime: String, tone: Tone) throws {
    let syllable = try #require(Syllable(word))
    #expect(syllable.onset == onset)
    #expect(syllable.rime == rime)
    #expect(syllable.tone == tone)
  }

  @Test(
    "words that no Vietnamese reader would take for one",
    arguments: ["internet", "logistics", "covid", "ttg", "nghgé", "Nam", "", "át́"])
  func others(word: String) {
    #expect(Syllable(word) == nil)
  }

  @Test("a syllable that a stop ends carries the acute or the dot tone only")
  func stops() {
    #expect(Syllable("pháp") != nil)
    #expect(Syllable("phạp") != nil)
    #expect(Syllable("phàp") == nil)
    #expect(Syllable("phap") == nil)
  }
}
