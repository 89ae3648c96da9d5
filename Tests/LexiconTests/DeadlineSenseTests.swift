import Lexicon
import PlanDocument
import Testing

@Suite("Times that are deadlines, and times that only qualify")
struct DeadlineSenseTests {
  let grammar = TestLexicon.shared.deadlines

  func deadline(_ sentence: String) -> Deadline? {
    grammar.deadline(in: WordSequence(sentence))?.deadline
  }

  @Test(
    "What must come first is a condition where it tells an event",
    arguments: [
      (
        "Công ty Thoát nước đấu nối tuyến cống mới ngay sau khi mặt đường được bàn giao.",
        "ngay sau khi mặt đường được bàn giao"
      ),
      (
        "Ký hợp đồng với đơn vị tư vấn sau khi dự toán được phê duyệt.",
        "sau khi dự toán được phê duyệt"
      ),
    ])
  func conditions(sentence: String, condition: String) {
    #expect(deadline(sentence)?.condition == condition)
  }

  @Test(
    "What only says which thing is meant is no deadline",
    arguments: [
      "Kiểm tra cơ sở sản xuất sau khi cấp phép.",
      "Lập hồ sơ quyết toán các tuyến đường khởi công năm 2023.",
      "Đưa kết quả khảo sát vào báo cáo hằng năm của đơn vị.",
    ])
  func qualifications(sentence: String) {
    #expect(deadline(sentence) == nil)
  }

  @Test(
    "A verb that opens a clause or is asked for keeps its year",
    arguments: [
      ("Hoàn thiện thủ tục để khởi công năm 2026.", "2026"),
      ("Nâng cấp trạm bơm, khởi công năm 2026.", "2026"),
    ])
  func verbs(sentence: String, due: String) {
    #expect(deadline(sentence)?.due == due)
  }

  @Test("What is bound to a season recurs in it")
  func season() {
    #expect(
      deadline("Đọc bản tin mực nước trên loa của thôn hằng ngày trong mùa lũ.")?.recurrence
        == "FREQ=DAILY")
  }

  @Test(
    "Months that come each year",
    arguments: [
      ("Tháng 6 - 8 hằng năm", "FREQ=YEARLY;BYMONTH=6,7,8"),
      ("Tháng 3, 6, 9 và 12 hằng năm", "FREQ=YEARLY;BYMONTH=3,6,9,12"),
      ("Hàng tuân", "FREQ=WEEKLY"),
    ])
  func months(cell: String, rule: String) {
    #expect(grammar.parse(cell: cell)?.recurrence == rule)
  }

  @Test("Months of one year, told once")
  func monthsOfAYear() {
    #expect(grammar.parse(cell: "Tháng 4, 8 và 12/2026")?.due == "{2026-04,2026-08,2026-12}")
  }

  @Test("A time whose figures were spoilt is told apart from none")
  func unreadable() {
    #expect(
      grammar.unreadable(in: WordSequence("Bàn giao nhà, hoàn thành trong tháng x/2026."))
        == "trong tháng x/2026")
    #expect(grammar.unreadable(in: WordSequence("hoàn thành trong tháng 5/2026.")) == nil)
    #expect(grammar.unreadable(in: WordSequence("ngày hội của toàn dân")) == nil)
  }
}
