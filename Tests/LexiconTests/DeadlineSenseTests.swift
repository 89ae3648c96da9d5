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
      (
        "Bay thử thiết bị chở thuốc sau khi được cơ quan có thẩm quyền cấp phép.",
        "sau khi được cơ quan có thẩm quyền cấp phép"
      ),
    ])
  func conditions(sentence: String, condition: String) {
    #expect(deadline(sentence)?.condition == condition)
  }

  @Test(
    "What only says which thing is meant is no deadline",
    arguments: [
      "Kiểm tra cơ sở sản xuất sau khi cấp phép.",
      "Hỗ trợ người học tìm việc sau khi được đào tạo nghề tại các trung tâm.",
      "Lập hồ sơ quyết toán các tuyến đường khởi công năm 2023.",
      "Đưa kết quả khảo sát vào báo cáo hằng năm của đơn vị.",
    ])
  func qualifications(sentence: String) {
    #expect(deadline(sentence) == nil)
  }

  @Test(
    "What recurs or lasts before a limit is the noun's, the limit is the task's",
    arguments: [
      ("Mở tài khoản cho người hưởng trợ cấp hằng tháng, xong trước ngày 30/4/2024.", "2024-04-30"),
      ("Tổng hợp, báo cáo kết quả 6 tháng trước ngày 10/7/2026, nêu tên đơn vị.", "2026-07-10"),
    ])
  func limits(sentence: String, due: String) {
    #expect(deadline(sentence)?.due == due && deadline(sentence)?.recurrence == nil)
  }

  @Test("Months counted back from an event are relative")
  func countedBack() {
    let found = deadline("Hoàn thành hồ sơ gia hạn 6 tháng trước ngày hết hạn.")
    #expect(found?.condition == "6 tháng trước ngày hết hạn" && found?.due == nil)
  }

  @Test(
    "A day of several months of every year; with their year they are days",
    arguments: [
      (
        "Gửi báo cáo trước ngày 18 các tháng 3, 6, 9, 12.",
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=18"
      ),
      (
        "Gửi báo cáo trước ngày 10 của các tháng 4 và 10.", "FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=10"
      ),
      ("Gửi báo cáo trước ngày 18 các tháng 3, 6, 9 năm 2025.", nil),
    ])
  func daysOfMonths(sentence: String, recurrence: String?) {
    #expect(deadline(sentence)?.recurrence == recurrence)
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

  @Test(
    "What happens so many times in a time recurs",
    arguments: [
      ("Bộ phận một cửa mở mỗi tuần một phiên tiếp nhận lưu động.", "FREQ=WEEKLY"),
      (
        "Đối thoại với hộ kinh doanh mỗi quý ít nhất một lần; ghi biên bản.",
        "FREQ=MONTHLY;INTERVAL=3"
      ),
      ("Họp giao ban hai tháng một lần.", "FREQ=MONTHLY;INTERVAL=2"),
      ("Phát bản tin bằng tiếng Khmer, hai tuần một kỳ.", "FREQ=WEEKLY;INTERVAL=2"),
      ("Cho học sinh tham quan vườn ươm mỗi năm học một lần.", "FREQ=YEARLY"),
      ("Trường nghề mở lớp vận hành máy gặt; mỗi năm khai giảng ít nhất 05 lớp.", "FREQ=YEARLY"),
      ("Gửi danh sách hồ sơ trễ hạn trong tuần đầu của mỗi tháng.", "FREQ=MONTHLY"),
      ("Phát hành đặc san đều đặn hằng tháng trên mạng xã hội.", "FREQ=MONTHLY"),
      ("Tặng xe đạp vào dịp khai giảng hằng năm.", "FREQ=YEARLY"),
    ])
  func occasions(sentence: String, rule: String) {
    #expect(deadline(sentence)?.recurrence == rule)
  }

  @Test("Two times of a cell with nothing between them are a span: its dash was lost")
  func lostDash() {
    #expect(grammar.parse(cell: "01/3/2026 31/8/2026")?.due == "2026-03-01/2026-08-31")
    #expect(grammar.parse(cell: "Quý III/2024 Quý I/2025")?.due == "2024-35/2025-33")
    #expect(grammar.parse(cell: "30/6/2026, 31/12/2026")?.due == "{2026-06-30,2026-12-31}")
  }

  @Test("Several times a year are one each so many months")
  func severalTimes() {
    #expect(grammar.parse(cell: "02 tuần/số")?.recurrence == "FREQ=WEEKLY;INTERVAL=2")
    #expect(grammar.parse(cell: "Hai tuần 01 kỳ")?.recurrence == "FREQ=WEEKLY;INTERVAL=2")
    #expect(grammar.parse(cell: "Mỗi năm 02 đợt")?.recurrence == "FREQ=MONTHLY;INTERVAL=6")
  }

  @Test(
    "Times of the calendar in other words",
    arguments: [
      ("Sơ kết trong hai quý đầu năm 2024.", "2024-33/2024-34"),
      ("Mở cổng tra cứu trong tháng cuối cùng của năm 2024.", "2024-12"),
      ("Bồi thường, giải tỏa trong hai năm 2026 - 2027; không để sót hộ.", "2026/2027"),
      ("Chạy thử tàu từ tháng 3 đến hết tháng 6 năm 2024.", "2024-03/2024-06"),
      ("Bố trí đủ vốn, không để quá ngày 30/11/2024; ưu tiên hộ nghèo.", "2024-11-30"),
      ("Trình HĐND tỉnh tại kỳ họp tháng 7/2024.", "2024-07"),
      ("Lắp trạm bơm mới; vận hành từ tháng 3/2026.", "2026-03"),
      ("Làm đường trong cả giai đoạn 2023 - 2025; không lấn rừng.", "2023/2025"),
    ])
  func otherWords(sentence: String, due: String) {
    let deadline = deadline(sentence)
    #expect(deadline?.due == due)
    #expect(deadline?.ongoing == false)
  }

  @Test(
    "The sentence may go on behind what must come first at once",
    arguments: [
      (
        "Gửi thư xin lỗi ngay sau khi hồ sơ bị trễ; nêu rõ lý do.",
        "ngay sau khi hồ sơ bị trễ"
      ),
      ("Sửa danh mục mỗi khi có thay đổi về giá; niêm yết lại.", "mỗi khi có thay đổi về giá"),
      (
        "Sao lưu dữ liệu về trung tâm theo lộ trình do Bộ Quốc phòng quy định.",
        "theo lộ trình do Bộ Quốc phòng quy định"
      ),
    ])
  func immediate(sentence: String, condition: String) {
    #expect(deadline(sentence)?.condition == condition)
  }

  @Test(
    "A clause that opens the sentence may say when",
    arguments: [
      ("Sau mỗi vụ gặt, các hợp tác xã thu vỏ bao thuốc.", "Sau mỗi vụ gặt"),
      ("Khi dự báo lên cấp V, UBND xã cử người trực.", "Khi dự báo lên cấp V"),
    ])
  func opening(sentence: String, condition: String) {
    #expect(deadline(sentence)?.condition == condition)
  }

  @Test("Where something is to begin, it is due then; “trở đi” leaves the end open")
  func beginnings() {
    #expect(deadline("Dạy kỹ năng bơi, bắt đầu từ tháng 9/2026.")?.due == "2026-09")
    #expect(grammar.parse(cell: "Từ ngày 01/01/2026")?.due == "2026-01-01")
    #expect(grammar.parse(cell: "Từ tháng 9/2026 trở đi")?.due == "2026-09/..")
  }

  @Test("What a programme holds each year is no recurrence of the task")
  func programme() {
    #expect(
      deadline("Bổ sung nội dung thi hành án vào chương trình kiểm tra, giám sát hằng năm.") == nil)
  }

  @Test("A time and a recurrence that only a comma parts are one deadline")
  func joined() {
    let first = deadline("Ra bản tin 10 ngày một lần, từ tháng 12/2025 đến tháng 5/2026.")
    #expect(first?.recurrence == "FREQ=DAILY;INTERVAL=10")
    #expect(first?.due == "2025-12/2026-05")
    let second = deadline("Lập bản đồ trong quý I/2026, sau đó mỗi năm cập nhật một lần.")
    #expect(second?.due == "2026-33")
    #expect(second?.recurrence == "FREQ=YEARLY")
  }

  @Test("Of a beginning and an end the end is due; years may be told one by one")
  func ends() {
    #expect(deadline("Xây hồ: khởi công quý III/2026, hoàn thành trong năm 2028.")?.due == "2028")
    #expect(
      deadline("Thi công kè trong hai năm 2026 và 2027; dùng kết cấu mềm.")?.due == "2026/2027")
    #expect(deadline("Chọn giống dừa từ năm 2026 đến năm 2029, chuyển giao.")?.due == "2026/2029")
  }

  @Test("Work that goes on may be described further")
  func goesOn() {
    #expect(deadline("Mở quầy hàng; duy trì thường xuyên, có người trực.")?.ongoing == true)
    #expect(deadline("Trực đường dây nóng thường xuyên, cả ngày nghỉ.")?.ongoing == true)
  }

  @Test("What lies before all that can be due only qualifies a noun")
  func past() {
    let text = WordSequence("Rà soát đất được giao trước ngày 01/7/2014.")
    #expect(grammar.deadline(in: text, notBefore: 2025) == nil)
    #expect(grammar.deadline(in: text)?.deadline.due == "2014-07-01")
  }

  @Test(
    "Months or quarters that open a clause say when what follows is done",
    arguments: [
      ("Mở các khóa ngắn hạn về chăm sóc tại nhà, quý IV/2025 khai giảng khóa đầu.", "2025-36"),
      ("Lập các đoàn giám sát; tháng 5 và tháng 10/2025 đi thực tế.", "{2025-05,2025-10}"),
    ])
  func openings(sentence: String, due: String) {
    #expect(deadline(sentence)?.due == due)
  }

  @Test("A day before the plan's is a noun's where the sentence tells another, and else the task's")
  func issued() {
    func due(_ sentence: String) -> String? {
      grammar.deadline(in: WordSequence(sentence), issued: "2025-10-17")?.deadline.due
    }
    #expect(
      due(
        "Rà soát quy định do hai tỉnh ban hành trước ngày 01/7/2025, thay thế trong quý I năm 2026."
      )
        == "2026-33")
    #expect(due("Báo cáo kết quả trước ngày 15/10/2025.") == "2025-10-15")
  }
}
