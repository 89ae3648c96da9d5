import PlanDocument
import Testing

@Suite("Abbreviations that a plan lists")
struct GlossaryTests {
  private func leads(_ list: String) -> [[String]] {
    OutlineSketch().section("II", "GIẢI THÍCH").item("II.p", list, marker: .paragraph)
      .section("III", "NHIỆM VỤ").item("III.-1", "Vụ TCBC chủ trì soạn đề án vị trí việc làm.")
      .plan.tasks.filter { $0.id == "III.-1" }.map { $0.lead.map(\.name) }
  }

  @Test("They are read as the list says")
  func listed() {
    #expect(
      leads("Chữ viết tắt: TCBC là Tổ chức - Biên chế; CNTT là Công nghệ thông tin.")
        == [["Vụ Tổ chức - Biên chế"]])
  }

  @Test("One alone is a sentence that happens to begin so")
  func alone() {
    #expect(leads("TCBC là Tổ chức - Biên chế; làm đúng hạn.") == [["Vụ TCBC"]])
  }

  @Test("What does not begin with the letters in their order is no long form")
  func otherLetters() {
    #expect(
      leads("Chữ viết tắt: TCBC là Biên chế - Tổ chức; CNTT là Công nghệ thông tin.")
        == [["Vụ TCBC"]])
  }

  @Test("So are letters in parentheses behind the words that they begin")
  func parentheses() {
    #expect(
      leads("Mỗi vụ có người theo dõi tổ chức - biên chế (TCBC) của ngành.")
        == [["Vụ tổ chức - biên chế"]])
    #expect(leads("Mỗi vụ có người theo dõi biên chế (TCBC) của ngành.") == [["Vụ TCBC"]])
  }

  @Test("A colon explains as well as a word")
  func colons() {
    #expect(
      leads("Chữ viết tắt: TCBC: Tổ chức - Biên chế; CNTT: Công nghệ thông tin.")
        == [["Vụ Tổ chức - Biên chế"]])
  }
}
