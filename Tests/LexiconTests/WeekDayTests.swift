import Lexicon
import PlanDocument
import Testing

@Suite("Days of the week that come again")
struct WeekDayTests {
  let grammar = TestLexicon.shared.deadlines

  @Test(
    "A cell names the days of each week, or which one of each month",
    arguments: [
      ("Thứ Hai và thứ Năm hằng tuần", "FREQ=WEEKLY;BYDAY=MO,TH"),
      ("Thứ 3, thứ 5 hằng tuần", "FREQ=WEEKLY;BYDAY=TU,TH"),
      ("Chủ nhật hằng tuần", "FREQ=WEEKLY;BYDAY=SU"),
      ("Thứ Hai đầu tiên của mỗi tháng", "FREQ=MONTHLY;BYDAY=1MO"),
      ("Thứ Sáu cuối cùng hằng tháng", "FREQ=MONTHLY;BYDAY=-1FR"),
    ])
  func cells(cell: String, rule: String) {
    #expect(grammar.parse(cell: cell)?.recurrence == rule)
  }

  @Test(
    "A sentence does so in its midst",
    arguments: [
      ("Trực tiếp dân vào thứ Hai và thứ Năm hằng tuần.", "FREQ=WEEKLY;BYDAY=MO,TH"),
      ("Dọn kênh mương vào Chủ nhật hằng tuần.", "FREQ=WEEKLY;BYDAY=SU"),
      ("Họp giao ban vào thứ Hai đầu tiên của mỗi tháng.", "FREQ=MONTHLY;BYDAY=1MO"),
      ("Kiểm kê kho thuốc, thứ Sáu cuối cùng hằng tháng báo cáo.", "FREQ=MONTHLY;BYDAY=-1FR"),
    ])
  func sentences(sentence: String, rule: String) {
    #expect(grammar.deadline(in: WordSequence(sentence))?.deadline.recurrence == rule)
  }
}
