import Lexicon
import Testing

@Suite("Ways in which plans word targets")
struct TargetWordingTests {
  let grammar = TestLexicon.shared.targets

  /// Each target as "value unit year", the year being its own or one that it shares.
  func told(_ sentence: String) -> [String] {
    grammar.mentions(in: sentence).map { mention in
      let value = mention.target.value.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "-"
      let year = (mention.year ?? mention.sharedYear).map(String.init) ?? "-"
      return "\(value) \(mention.target.unit ?? "-") \(year)"
    }
  }

  @Test(
    "A year belongs to the targets that are told together",
    arguments: [
      (
        "Ít nhất 50% số xã đạt chuẩn nâng cao và 15% số xã đạt chuẩn kiểu mẫu vào năm 2025.",
        ["50 % 2025", "15 % 2025"]
      ),
      (
        "Năng suất lúa năm 2024 đạt 62,5 tạ/ha, sản lượng lương thực đạt 1,05 triệu tấn.",
        ["62.5 tạ/ha 2024", "1.05 triệu tấn 2024"]
      ),
      (
        "Hoàn thành cắm mốc đối với 100% hồ chứa thủy lợi trước ngày 31/12/2025.",
        ["100 % 2025"]
      ),
      ("Tỷ lệ trúng tuyển đạt 50%; tỷ lệ đến lớp đạt 90% vào năm 2030.", ["50 % -", "90 % 2030"]),
      ("Tăng trưởng GRDP năm 2026 của Thành phố phấn đấu vượt 11%.", ["11 % 2026"]),
      (
        "Tạo việc làm cho 18.500 lao động trong năm 2019, trong đó 1.000 lao động ở nước ngoài.",
        ["18500 lao động 2019", "1000 lao động 2019"]
      ),
      ("Tốc độ tăng bình quân đạt 3,5%/năm giai đoạn 2021 - 2025.", ["3.5 %/năm 2025"]),
      (
        "Tỷ lệ giải quyết đúng hạn cấp tỉnh, cấp xã năm 2024 lần lượt đạt 99% và 97%.",
        ["99 % 2024", "97 % 2024"]
      ),
      ("Lượng phát thải giảm 15% so với kịch bản thông thường vào năm 2030.", ["15 % 2030"]),
    ])
  func years(sentence: String, targets: [String]) {
    #expect(told(sentence) == targets)
  }

  @Test(
    "Those for whom something is done are counted where nothing else is",
    arguments: [
      ("Hỗ trợ sửa chữa nhà ở cho 2.150 hộ nghèo trong năm 2023.", ["2150 hộ 2023"]),
      ("Cấp thẻ bảo hiểm y tế cho 3.000 người.", ["3000 người -"]),
      (
        "Đào tạo nghề các trình độ cho 8.200 người, trong đó 85% là nữ.",
        ["8200 người -", "85 % -"]
      ),
      // What is done comes first: the number before says how much.
      ("Bố trí 12 tỷ đồng cho 30 thôn.", ["12 tỷ đồng -"]),
    ])
  func forWhom(sentence: String, targets: [String]) {
    #expect(told(sentence) == targets)
  }

  @Test("A cell's \"85 trở\" whose last word stands in another line asks for that much at least")
  func cutComparison() {
    let target = grammar.parse(cell: "85 trở", unit: "%")
    #expect(target?.value == 85 && target?.comparison == .atLeast)
  }

  @Test(
    "Numbers may be words, parts of a whole, or rates",
    arguments: [
      ("Xây dựng hai mô hình điểm về chuyển đổi số trong năm 2022.", ["2 mô hình 2022"]),
      ("Mỗi trạm y tế có ít nhất hai bác sĩ vào năm 2026.", ["2 bác sĩ 2026"]),
      ("Đến hết năm 2023, huyện có 14/16 xã đạt chuẩn nông thôn mới.", ["14 xã 2023"]),
      ("Tỷ suất tử vong trẻ em giảm còn 12,5‰ vào năm 2025.", ["12.5 ‰ 2025"]),
      ("Có thêm 25 sản phẩm OCOP đạt 3 sao trở lên trong năm 2023.", ["25 sản phẩm 2023"]),
      ("Tử vong mẹ giảm xuống dưới 42/100.000 trẻ đẻ sống vào năm 2025.", ["42 - 2025"]),
    ])
  func numbers(sentence: String, targets: [String]) {
    #expect(told(sentence) == targets)
  }

  @Test(
    "What was reached is no target, nor is where a rise starts from",
    arguments: [
      ("Tính đến ngày 31/12/2022, toàn tỉnh đã có 98/124 xã đạt chuẩn, chiếm 79%.", [String]()),
      (
        "Toàn tỉnh đã cấp trên 850.000 tài khoản; phấn đấu ít nhất 85% tài khoản đã cấp được kích hoạt.",
        ["85 % -"]
      ),
      ("Sau 5 năm, số vụ cháy đã giảm 21%; yêu cầu 100% hộ trang bị bình chữa cháy.", ["100 % -"]),
      ("Tỷ lệ hồ sơ tái sử dụng dữ liệu đã số hóa đạt 80%.", ["80 % -"]),
      ("Nâng tỷ lệ hộ dùng điện từ 96,2% năm 2022 lên 99% năm 2025.", ["99 % 2025"]),
    ])
  func reached(sentence: String, targets: [String]) {
    #expect(told(sentence) == targets)
  }

  @Test(
    "A name holds neither the time nor the next target's words",
    arguments: [
      (
        "Cắt giảm tối thiểu 30% thời gian giải quyết và 30% chi phí tuân thủ trong năm 2025.",
        ["thời gian giải quyết", "chi phí tuân thủ"]
      ),
      (
        "100% vụ khiếu nại, tố cáo thuộc thẩm quyền được giải quyết, trong đó đúng hạn đạt trên 90%.",
        ["vụ khiếu nại, tố cáo thuộc thẩm quyền được giải quyết", "đúng hạn"]
      ),
      (
        "Tinh giản tối thiểu 5% biên chế công chức trong giai đoạn 2022 - 2026.",
        ["biên chế công chức"]
      ),
      (
        "Trong giai đoạn 2027 - 2029 phấn đấu có ít nhất 35% trạm bơm được nâng cấp.",
        ["trạm bơm được nâng cấp"]
      ),
      (
        "Ở các xã ven biển: Phấn đấu ít nhất 45% tàu cá lắp thiết bị giám sát.",
        ["tàu cá lắp thiết bị giám sát"]
      ),
      ("Giai đoạn 2026 - 2030, nợ công không quá 60% GDP.", ["nợ công"]),
    ])
  func names(sentence: String, names: [String]) {
    #expect(grammar.mentions(in: sentence).map(\.name) == names)
  }

  @Test("A sentence of thousands of targets is read in its length's time")
  func length() {
    let sentence = String(repeating: "tỷ lệ hộ đạt 5%, ", count: 2000) + "vào năm 2025"
    var count = 0
    let time = ContinuousClock().measure { count = grammar.mentions(in: sentence).count }
    #expect(count == 2000)
    #expect(time < .seconds(20))
  }

  @Test(
    "What is counted in relation to something is one unit",
    arguments: [
      ("Tổng tỷ suất sinh ở mức 2,25 con/phụ nữ.", "con/phụ nữ"),
      ("Tỷ số giới tính khi sinh không quá 113 bé trai/100 bé gái.", "bé trai/100 bé gái"),
    ])
  func relations(sentence: String, unit: String) {
    #expect(grammar.mentions(in: sentence).map(\.target.unit) == [unit])
  }

  @Test(
    "No more than: ways to say it",
    arguments: [
      "Độ lệch giữa hai kho dữ liệu không vượt 3%.",
      "Số người tử vong do bệnh dại nhiều nhất là 01 người.",
    ])
  func atMost(sentence: String) {
    #expect(grammar.mentions(in: sentence).map(\.target.comparison) == [.atMost])
  }
}
