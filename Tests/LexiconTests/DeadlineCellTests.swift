import Lexicon
import PlanDocument
import Testing

@Suite("The deadline of a table's cell")
struct DeadlineCellTests {
  let grammar = TestLexicon.shared.deadlines

  @Test(
    "Times of the calendar are EDTF",
    arguments: [
      ("30/11/2024", "2024-11-30"), ("05/9/2025", "2025-09-05"), ("15-3-2025", "2025-03-15"),
      ("Ngày 15 tháng 3 năm 2025", "2025-03-15"), ("Trước ngày 30/6/2025", "2025-06-30"),
      ("02/2024", "2024-02"), ("Tháng 10/2025", "2025-10"), ("tháng 6 năm 2025", "2025-06"),
      ("Quý I/2025", "2025-33"), ("Quý II/2025", "2025-34"), ("Quý III/ 2025", "2025-35"),
      ("quý IV năm 2025", "2025-36"), ("Quý 2/2025", "2025-34"),
      ("Quý II - III/2025", "2025-34/2025-35"), ("Quý III, IV/2024", "2024-35/2024-36"),
      ("Quý II và Quý IV/2025", "{2025-34,2025-36}"), ("Năm 2024", "2024"), ("2025", "2025"),
      ("2023 - 2025", "2023/2025"), ("Giai đoạn 2025 - 2030", "2025/2030"),
      ("Từ năm 2025 đến năm 2030", "2025/2030"), ("Tháng 6 - 8/2025", "2025-06/2025-08"),
      ("Từ tháng 4/2025 đến tháng 6/2025", "2025-04/2025-06"),
      ("Từ ngày 01/3/2025 đến ngày 30/4/2025", "2025-03-01/2025-04-30"),
      ("6 tháng đầu năm 2025", "2025-01/2025-06"), ("Hoàn thành trước 12/2025", "2025-12"),
      ("Chậm nhất ngày 10/3/2025", "2025-03-10"),
      ("30/6/2025; 31/12/2025", "{2025-06-30,2025-12-31}"),
    ])
  func times(cell: String, due: String) {
    #expect(grammar.parse(cell: cell)?.due == due)
    #expect(grammar.parse(cell: cell)?.text == cell)
    #expect(grammar.parse(cell: cell)?.recurrence == nil)
  }

  @Test(
    "Months go over the turn of the year; what ends before it begins was misread, and is no time")
  func order() {
    #expect(grammar.parse(cell: "Từ tháng 11 đến tháng 4/2026")?.due == "2025-11/2026-04")
    #expect(grammar.parse(cell: "Quý III - II/2023")?.due == nil)
    #expect(grammar.parse(cell: "Từ tháng 9/2025 đến tháng 6/2025")?.due == nil)
  }

  @Test(
    "What comes again is an RRULE",
    arguments: [
      ("Hằng tháng", "FREQ=MONTHLY"), ("Hàng quý", "FREQ=MONTHLY;INTERVAL=3"),
      ("Hằng năm", "FREQ=YEARLY"), ("hằng tuần", "FREQ=WEEKLY"), ("Hằng ngày", "FREQ=DAILY"),
      ("6 tháng một lần", "FREQ=MONTHLY;INTERVAL=6"), ("03 tháng/lần", "FREQ=MONTHLY;INTERVAL=3"),
      ("2 lần/năm", "FREQ=MONTHLY;INTERVAL=6"), ("Định kỳ 6 tháng", "FREQ=MONTHLY;INTERVAL=6"),
      ("Định kỳ hằng quý", "FREQ=MONTHLY;INTERVAL=3"),
      ("Ngày 18 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=18"),
      ("Trước ngày 20 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=20"),
      ("Trước ngày 15 tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"),
      ("Trước ngày 15 của tháng cuối mỗi quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"),
      ("Trước tháng 10 hằng năm", "FREQ=YEARLY;BYMONTH=10"),
      ("Trước ngày 30/11 hằng năm", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"),
      ("trước ngày 15 tháng 12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
      ("Hằng năm, trước ngày 15/12", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
      ("Trước ngày 15/6 và 15/12 hằng năm", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"),
      ("Quý IV hằng năm", "FREQ=YEARLY;BYMONTH=10,11,12"),
      ("Tháng 11 và tháng 01 hằng năm", "FREQ=YEARLY;BYMONTH=1,11"),
      ("Thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR"),
    ])
  func recurrences(cell: String, rule: String) {
    #expect(grammar.parse(cell: cell)?.recurrence == rule)
    #expect(grammar.parse(cell: cell)?.due == nil)
  }

  @Test(
    "Work without an end is ongoing, with the date where it must first be done",
    arguments: [
      ("Thường xuyên", nil), ("Thường xuyên, liên tục", nil), ("3/2024 và thường xuyên", "2024-03"),
      ("12/2024 và các năm tiếp theo", "2024-12"), ("năm 2025 và các năm tiếp theo", "2025"),
      ("5/2025. và thực hiện thường xuyên", "2025-05"), ("Từ năm 2025 trở đi", "2025/.."),
    ] as [(String, String?)])
  func ongoing(cell: String, due: String?) {
    #expect(grammar.parse(cell: cell)?.ongoing == true)
    #expect(grammar.parse(cell: cell)?.due == due)
  }

  @Test(
    "What must come first is a condition",
    arguments: [
      "Theo lộ trình", "Sau khi Chính phủ ban hành nghị định hướng dẫn",
      "Theo tiến độ giải ngân vốn Chương trình", "Theo hướng dẫn của Trung ương",
      "Sau khi Đề án, Chương trình của Trung ương ban hành",
    ])
  func conditions(cell: String) {
    #expect(grammar.parse(cell: cell) == Deadline(text: cell, condition: cell))
  }

  @Test("A date and a recurrence in one cell are both kept")
  func both() {
    let deadline = grammar.parse(cell: "Kiểm kê tài sản năm 2025 và trước tháng 10 hằng năm")
    #expect(deadline?.due == "2025")
    #expect(deadline?.recurrence == "FREQ=YEARLY;BYMONTH=10")
  }

  @Test("A date without a year is due only in the year that the document says")
  func yearless() {
    #expect(grammar.parse(cell: "Trước ngày 30/11")?.due == nil)
    #expect(grammar.parse(cell: "Trước ngày 30/11", year: 2024)?.due == "2024-11-30")
    #expect(grammar.parse(cell: "Quý III", year: 2024)?.due == "2024-35")
    #expect(grammar.parse(cell: "Tháng 9", year: 2024)?.due == "2024-09")
  }

  @Test(
    "A cell that says no time has no deadline",
    arguments: [
      "Kế hoạch", "Sở Nội vụ", "15 lễ hội", "≥ 90", "Các đơn vị liên quan", "", "98,5", "40 lớp",
    ])
  func none(cell: String) {
    #expect(grammar.parse(cell: cell) == nil)
  }

  @Test("What is to be ready before a season or a school year waits for it")
  func seasons() {
    for cell in ["Trước khai giảng", "trước ngày khai giảng năm học mới", "Trước mùa mưa bão"] {
      #expect(grammar.parse(cell: cell)?.condition == cell)
      #expect(grammar.parse(cell: cell)?.due == nil)
    }
  }

  @Test("A month of a school year lies in its first year from August on")
  func schoolYear() {
    let year = DueYear(2025, isSchoolYear: true)
    #expect(grammar.parse(cell: "Tháng 9", year: year)?.due == "2024-09")
    #expect(grammar.parse(cell: "Tuần 2 tháng 12", year: year)?.due == "2024-12")
    #expect(grammar.parse(cell: "Trước ngày 15/3", year: year)?.due == "2025-03-15")
    #expect(grammar.parse(cell: "Từ tháng 11 đến tháng 3", year: year)?.due == "2024-11/2025-03")
    #expect(grammar.parse(cell: "31 tháng 10 năm 2024", year: year)?.due == "2024-10-31")
  }
}
