import Lexicon
import PlanDocument
import Testing

@Suite("Ways in which plans word times")
struct DeadlineWordingTests {
  let grammar = TestLexicon.shared.deadlines

  func deadline(_ sentence: String, notBefore: Int? = nil) -> Deadline? {
    grammar.deadline(in: WordSequence(sentence), notBefore: notBefore)?.deadline
  }

  @Test(
    "A month may be a letter and a number, days of one month stand in a row",
    arguments: [
      ("T8/2025", "2025-08"), ("T12/2024 - T3/2025", "2024-12/2025-03"),
      ("Ngày 19 và 20 tháng 8 năm 2022", "2022-08-19/2022-08-20"),
      ("Ngày 05, 15 và 25 tháng 8 năm 2022", "{2022-08-05,2022-08-15,2022-08-25}"),
      ("Trong 02 năm, từ năm 2021 đến hết năm 2022", "2021/2022"),
      ("Quý I/2020 (xong trước ngày 31/3/2020)", "2020-03-31"),
      ("Các năm 2025 và 2026", "2025/2026"),
    ])
  func cells(cell: String, due: String) {
    #expect(grammar.parse(cell: cell)?.due == due)
  }

  @Test(
    "An hour before a day is a part of it",
    arguments: [
      "Gửi văn bản về Sở Nội vụ trước 17 giờ 00 ngày 21/5/2021 để tổng hợp.",
      "Gửi văn bản về Sở Nội vụ trước 17h00 ngày 21/5/2021.",
      "Gửi văn bản về Sở Nội vụ trước 16 giờ 30 phút, ngày 21 tháng 5 năm 2021.",
    ])
  func hours(sentence: String) {
    #expect(deadline(sentence)?.due == "2021-05-21")
  }

  @Test(
    "Tết of a year that is named is a day",
    arguments: [
      ("Giải tỏa các bãi đỗ xe trước Tết Nguyên đán Ất Tỵ.", "2025-01-29"),
      ("Giải tỏa các bãi đỗ xe trước Tết Nguyên đán Bính Ngọ năm 2026.", "2026-02-17"),
      ("Giải tỏa các bãi đỗ xe trước Tết Nguyên đán năm 2030.", "2030-02-02"),
    ])
  func newYears(sentence: String, due: String) {
    #expect(deadline(sentence)?.due == due)
    #expect(deadline(sentence)?.condition == nil)
  }

  @Test("Tết of no year is a condition")
  func someNewYear() {
    let deadline = deadline("Sửa xong mặt đường trước Tết Nguyên đán.")
    #expect(deadline?.due == nil)
    #expect(deadline?.condition == "trước Tết Nguyên đán")
  }

  @Test(
    "Days of each month and each year",
    arguments: [
      (
        "Tổng hợp, báo cáo UBND huyện vào ngày cuối cùng của mỗi tháng.",
        "FREQ=MONTHLY;BYMONTHDAY=-1"
      ),
      ("Báo cáo Sở Nội vụ trước 25 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=25"),
      (
        "Báo cáo Sở Nội vụ trước ngày 15/6 và trước ngày 15/12 hằng năm.",
        "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"
      ),
    ])
  func recurrences(sentence: String, rule: String) {
    #expect(deadline(sentence)?.recurrence == rule)
    #expect(deadline(sentence)?.due == nil)
  }

  @Test(
    "A cell may list periods, of which the shortest takes in the others",
    arguments: [
      ("6 tháng, năm", "FREQ=MONTHLY;INTERVAL=6"), ("Quý, 6 tháng, năm", "FREQ=MONTHLY;INTERVAL=3"),
    ])
  func periods(cell: String, rule: String) {
    #expect(grammar.parse(cell: cell)?.recurrence == rule)
  }

  @Test("A cell may list months of the plan's year")
  func months() {
    #expect(
      grammar.parse(cell: "Tháng 3, 6, 9, 12", year: 2024)?.due
        == "{2024-03,2024-06,2024-09,2024-12}")
  }

  @Test("Months behind how often in a year it is say when")
  func timesOfYear() {
    let deadline = grammar.parse(cell: "02 lần/năm (tháng 6 và tháng 12)", year: 2024)
    #expect(deadline?.recurrence == "FREQ=YEARLY;BYMONTH=6,12")
    #expect(deadline?.due == nil)
  }

  @Test("Rounds that are counted are due each")
  func rounds() {
    let sentence = "Mở lớp tập huấn: đợt 1 trong tháng 6/2025, đợt 2 trong tháng 9/2025."
    #expect(deadline(sentence)?.due == "{2025-06,2025-09}")
  }

  @Test("What must come first stands beside the day")
  func both() {
    let deadline = deadline(
      "Sau khi có hướng dẫn của Bộ Nội vụ, Sở Nội vụ trình phương án, hoàn thành trước ngày 30/11/2020."
    )
    #expect(deadline?.due == "2020-11-30")
    #expect(deadline?.condition == "Sau khi có hướng dẫn của Bộ Nội vụ")
  }

  @Test("Work that is aimed at a year, and that has no end")
  func years() {
    #expect(deadline("Sở Y tế phấn đấu đến năm 2025 hoàn thành việc cắm mốc.")?.due == "2025")
    let open = deadline("Từ năm 2023 trở đi, các trường không dùng sổ điểm giấy.")
    #expect(open?.due == "2023/..")
    #expect(open?.ongoing == true)
  }

  @Test(
    "Times that tell of a thing are none",
    arguments: [
      "Hướng dẫn áp dụng chuẩn nghèo có hiệu lực từ ngày 01 tháng 01 năm 2022.",
      "Xét hỗ trợ người mất việc trong thời gian từ ngày 01/10/2022 đến ngày 31/3/2023 theo đúng đối tượng.",
    ])
  func decoys(sentence: String) {
    #expect(deadline(sentence, notBefore: 2023)?.due == nil)
  }
}
