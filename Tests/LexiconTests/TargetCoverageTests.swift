import Lexicon
import Testing

@Suite("Targets that are counted, timed or measured twice")
struct TargetCoverageTests {
  let grammar = TestLexicon.shared.targets

  private func said(_ sentence: String) -> [String] {
    grammar.mentions(in: sentence).map { mention in
      let target = mention.target
      let number = target.value.map { "\($0)" } ?? "?"
      let year = mention.year.map { " \($0)" } ?? ""
      return
        "\(mention.name): \(target.comparison?.rawValue ?? "?") \(number) \(target.unit ?? "-")\(year)"
    }
  }

  @Test(
    "Name, comparison, number, unit and year",
    arguments: [
      (
        "Tuổi thọ trung bình đạt 75 tuổi vào năm 2025 và 76,5 tuổi vào năm 2030.",
        ["Tuổi thọ trung bình: = 75.0 tuổi 2025", "Tuổi thọ trung bình: = 76.5 tuổi 2030"]
      ),
      ("Thời gian khám bệnh không quá 120 phút.", ["Thời gian khám bệnh: <= 120.0 phút"]),
      ("Toàn tỉnh có 350 hợp tác xã.", ["hợp tác xã: = 350.0 hợp tác xã"]),
      ("Giảm 10% số vụ tai nạn so với năm 2023.", ["số vụ tai nạn: = 10.0 %"]),
      ("Hằng năm có từ 90% trở lên gia đình văn hóa.", ["gia đình văn hóa: >= 90.0 %"]),
      ("Mức tiêu thụ không quá 85 kWh/m²/năm.", ["Mức tiêu thụ: <= 85.0 kWh/m²/năm"]),
      (
        "100% hộ dân vùng hạn được cấp tối thiểu 20 lít nước sạch mỗi ngày.",
        ["hộ dân vùng hạn được cấp tối thiểu 20 lít nước sạch mỗi ngày: = 100.0 %"]
      ),
    ])
  func targets(sentence: String, expected: [String]) {
    #expect(said(sentence) == expected)
  }
}
