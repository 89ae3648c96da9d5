import Lexicon
import PlanDocument
import Testing

@Suite("Deadlines by where they stand in a sentence")
struct DeadlineClauseTests {
  let grammar = TestLexicon.shared.deadlines

  func deadline(_ sentence: String) -> Deadline? {
    grammar.deadline(in: WordSequence(sentence))?.deadline
  }

  @Test(
    "What recurs stands before what is done, or closes a clause of its own",
    arguments: [
      ("Hằng quý cùng Kho bạc Nhà nước tỉnh đối chiếu số chi.", "FREQ=MONTHLY;INTERVAL=3"),
      ("Hướng dẫn hộ dân bán hàng trên sàn; hằng tháng công bố kết quả.", "FREQ=MONTHLY"),
      ("Giám sát an toàn thông tin, hằng quý thông báo lỗ hổng.", "FREQ=MONTHLY;INTERVAL=3"),
      ("Lập danh sách người cần giúp khi sơ tán, bổ sung hằng tháng.", "FREQ=MONTHLY"),
      ("Làm loạt phóng sự về trạm y tế, phát hằng tuần.", "FREQ=WEEKLY"),
      (
        "Nắm nhu cầu tuyển dụng, 06 tháng một lần thông tin cho các trường.",
        "FREQ=MONTHLY;INTERVAL=6"
      ),
      (
        "Lập kho dự phòng, dựng phương án khôi phục dữ liệu khi có sự cố, diễn tập 06 tháng một lần.",
        "FREQ=MONTHLY;INTERVAL=6"
      ),
    ])
  func recurrences(sentence: String, rule: String) {
    #expect(deadline(sentence)?.recurrence == rule)
  }

  @Test(
    "A time and what comes after it",
    arguments: [
      (
        "Mở lớp cho cán bộ xã, lượt đầu xong trước ngày 31/10/2025, các lượt sau mỗi năm một lần.",
        "2025-10-31", "FREQ=YEARLY", false
      )
    ])
  func followed(sentence: String, due: String, rule: String, ongoing: Bool) {
    let deadline = deadline(sentence)
    #expect(deadline?.due == due)
    #expect(deadline?.recurrence == rule)
    #expect(deadline?.ongoing == ongoing)
  }

  @Test("In a cell what comes after a time is no condition")
  func cells() {
    let updated = grammar.parse(cell: "15/4/2026, sau đó cập nhật hằng quý")
    #expect(updated?.due == "2026-04-15")
    #expect(updated?.recurrence == "FREQ=MONTHLY;INTERVAL=3")
    #expect(updated?.condition == nil)
    let kept = grammar.parse(cell: "Tháng 12/2026, sau đó duy trì thường xuyên")
    #expect(kept?.due == "2026-12")
    #expect(kept?.ongoing == true)
    #expect(kept?.condition == nil)
  }

  @Test(
    "Parts of years, and what begins with a clause",
    arguments: [
      ("Lập thêm trạm vệ tinh, đưa vào trực trong 9 tháng đầu năm 2026.", "2026-01/2026-09"),
      ("Kiểm kê kho lưu trữ trong 3 tháng cuối năm 2025.", "2025-10/2025-12"),
      ("Điều chuyển vốn, trình UBND tỉnh chậm nhất cuối quý III/2023.", "2023-35"),
      ("Điều chỉnh dự toán ngay đầu quý IV/2025, bảo đảm nguồn chi.", "2025-36"),
      ("Lập mã số vùng trồng; lộ trình 2026 - 2028, ưu tiên nơi có hợp đồng.", "2026/2028"),
      ("Tuyển sinh khóa đầu từ tháng 9/2026, ưu tiên người làng nghề.", "2026-09"),
      ("Tiếp nhận học sinh theo diện học bổng giai đoạn 2026 - 2030.", "2026/2030"),
      ("Chọn trường làm thí điểm, khởi động vào ngày khai giảng 05/9/2026.", "2026-09-05"),
      ("Rút thời gian thẩm định; từ tháng 10/2026 tiếp nhận đơn trực tuyến.", "2026-10"),
    ])
  func times(sentence: String, due: String) {
    #expect(deadline(sentence)?.due == due)
  }

  @Test(
    "An event that must come first",
    arguments: [
      "sau khi HĐND huyện thông qua nghị quyết điều chỉnh dự toán",
      "sau khi có quy định của Chính phủ",
      "sau khi Chính phủ hai nước ký thỏa thuận thực thi",
    ])
  func events(condition: String) {
    #expect(deadline("Thông báo kinh phí cho từng đơn vị \(condition).")?.condition == condition)
  }

  @Test("A span of years that names a programme is no deadline")
  func programmes() {
    #expect(deadline("Lồng ghép vốn của Chương trình nông thôn mới giai đoạn 2021 - 2025.") == nil)
  }

  @Test("What recurs or goes on right behind who acts is what is done")
  func acting() {
    let text = WordSequence("Sở Công Thương thường xuyên giám sát các chủ đập.")
    #expect(grammar.deadline(in: text, actsAt: [3])?.deadline.ongoing == true)
    #expect(grammar.deadline(in: text) == nil)
  }

  @Test("A span of time is told though a condition opens the sentence")
  func spans() {
    #expect(
      deadline("Trường hợp được bổ sung vốn thì đề xuất phân bổ trong 10 ngày kể từ khi nhận đủ.")?
        .condition == "10 ngày kể từ khi nhận đủ")
    #expect(
      deadline("Cử bác sĩ khi có yêu cầu, có mặt trong 24 giờ kể từ khi nhận tin.")?.condition
        == "24 giờ kể từ khi nhận tin")
  }

  @Test("A condition that opens the sentence ends before “thì”")
  func opening() {
    #expect(
      deadline("Khi có dự án chậm quá 06 tháng thì đề xuất thu hồi đất.")?.condition
        == "Khi có dự án chậm quá 06 tháng")
  }

  @Test(
    "A time before a last note in parentheses, of a day's part, or behind a span that names the work",
    arguments: [
      (
        "Thi tin học trẻ cấp tỉnh, chọn đội tuyển dự vòng chung kết, tháng 6/2024 (Ban Tuyên giáo tham mưu).",
        "2024-06"
      ),
      ("Thắp nến tri ân tại các nghĩa trang liệt sĩ tối 26/7/2024.", "2024-07-26"),
      (
        "Dự thảo văn bản phối hợp giai đoạn 2025 - 2027, xong trước ngày 20/3/2025 để ký kết.",
        "2025-03-20"
      ),
    ])
  func lastTimes(sentence: String, due: String) {
    #expect(deadline(sentence)?.due == due)
  }

  @Test(
    "What must come first, or what calls for it, ends the sentence",
    arguments: [
      ("Thẩm định giá sau khi chủ đầu tư gửi đủ hồ sơ.", "sau khi chủ đầu tư gửi đủ hồ sơ"),
      ("Thẩm định ứng dụng trước khi đưa ra thị trường.", "trước khi đưa ra thị trường"),
      ("Cung cấp số liệu cho Công an huyện khi có yêu cầu.", "khi có yêu cầu"),
      ("Ký kết khi Bộ Ngoại giao chấp thuận (Sở Ngoại vụ).", "khi Bộ Ngoại giao chấp thuận"),
      ("Bố trí xe bồn chở nước khi độ mặn vượt ngưỡng.", "khi độ mặn vượt ngưỡng"),
      ("Tưới luân phiên theo lịch do Sở thông báo.", "theo lịch do Sở thông báo"),
    ])
  func closing(sentence: String, condition: String) {
    #expect(deadline(sentence)?.condition == condition)
  }

  @Test(
    "What only says at which work it is done sets no condition",
    arguments: [
      "Cập nhật chuẩn đầu ra khi chỉnh sửa giáo trình.",
      "Hướng dẫn an toàn khi đốt nương làm rẫy cho các hộ dân.",
    ])
  func occasions(sentence: String) {
    #expect(deadline(sentence)?.condition == nil)
  }

  @Test(
    "What recurs ends a clause, but for what is paid so",
    arguments: [
      ("Công khai kết quả trên cổng thông tin điện tử hằng quý.", "FREQ=MONTHLY;INTERVAL=3"),
      ("Đăng bảng xếp hạng; số liệu làm mới hằng ngày.", "FREQ=DAILY"),
      ("Báo cáo Chủ tịch UBND tỉnh hằng quý và đột xuất.", "FREQ=MONTHLY;INTERVAL=3"),
      ("Ngoại kiểm các trạm 06 tháng một lần và gửi kết quả.", "FREQ=MONTHLY;INTERVAL=6"),
      ("Phát thanh về an toàn khi đốt nương, ít nhất 03 buổi hằng tuần.", "FREQ=WEEKLY"),
      ("Hội nghị tổ chức mỗi năm một lần, vào tháng 10.", "FREQ=YEARLY;BYMONTH=10"),
      ("Chi trả trợ cấp BHXH hằng tháng.", nil),
    ])
  func recurring(sentence: String, rule: String?) {
    #expect(deadline(sentence)?.recurrence == rule)
  }

  @Test(
    "A text of nothing but conditions is read in the time of its length", .timeLimit(.minutes(1)))
  func manyConditions() {
    let text = String(repeating: "khi mưa lớn thì đưa dân đi ", count: 3000)
    #expect(deadline(text + "xong trước ngày 05/5/2023.")?.due == "2023-05-05")
  }

  @Test(
    "A month or a quarter that ends a task says when; one of a thing does not",
    arguments: [
      ("Làm kho học liệu song ngữ; đưa lên mạng dùng chung tháng 4/2026.", "2026-04" as String?),
      ("Khảo sát sự hài lòng, công bố kết quả từng phường quý I - II/2025.", "2025-33/2025-34"),
      ("Thử nghiệm trợ lý ảo, 06 tháng đầu năm 2026; báo cáo Sở.", "2026-01/2026-06"),
      ("Sàng lọc dự án (Sở Tài chính chủ trì; quý II/2026).", "2026-34"),
      ("Đối chiếu số liệu quý II/2025.", nil),
      ("Thực hiện theo Quyết định ngày 12/3/2024.", nil),
    ])
  func closing(sentence: String, due: String?) {
    #expect(deadline(sentence)?.due == due)
  }

  @Test(
    "Weeks and parts of a month are that month, days of one month a span",
    arguments: [
      ("Mở ngày hội việc làm vào tuần 3 tháng 4/2025.", "2025-04"),
      ("Khám sức khỏe, xong trong tuần cuối của tháng 9/2024.", "2024-09"),
      ("Tổ chức hội thi, hoàn thành đầu tháng 6/2025.", "2025-06"),
      (
        "Học tập trung, bắt đầu từ tuần 4 tháng 9/2024 và tuần 1 tháng 3/2025.", "{2024-09,2025-03}"
      ),
      ("Tổ chức tập huấn từ ngày 09 đến ngày 14 tháng 9 năm 2024.", "2024-09-09/2024-09-14"),
      ("Kiểm tra từ ngày 05 đến 20/11/2023.", "2023-11-05/2023-11-20"),
    ])
  func partsOfMonths(sentence: String, due: String) {
    #expect(deadline(sentence)?.due == due)
  }
}
