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
      (
        "Doanh thu homestay đạt tối thiểu 35 tỷ đồng vào năm 2024 và trên 41 tỷ đồng vào năm 2025.",
        ["Doanh thu homestay: >= 35.0 tỷ đồng 2024", "Doanh thu homestay: > 41.0 tỷ đồng 2025"]
      ),
      (
        "Tỷ lệ hài lòng của hành khách năm 2024 đạt ít nhất 90%, năm 2025 đạt trên 93,5%.",
        [
          "Tỷ lệ hài lòng của hành khách: >= 90.0 % 2024",
          "Tỷ lệ hài lòng của hành khách: > 93.5 % 2025",
        ]
      ),
      (
        "Thời gian cấp phép, kiểm tra thực địa không quá 05 ngày làm việc.",
        ["Thời gian cấp phép, kiểm tra thực địa: <= 5.0 ngày làm việc"]
      ),
      (
        "Trồng từ 4 triệu đến 4,5 triệu cây phân tán.",
        ["triệu cây phân tán: range 4.0 triệu cây"]
      ),
      (
        "Tối thiểu 45 triệu thửa đất được đối chiếu.",
        ["triệu thửa đất được đối chiếu: >= 45.0 triệu thửa đất"]
      ),
      ("Mức vay nâng lên 70 triệu đồng/lao động.", ["Mức vay: = 70.0 triệu đồng/lao động"]),
      (
        "Chỉ số cải cách tăng 05 bậc so với kết quả công bố tháng 4 năm 2025.",
        ["Chỉ số cải cách: = 5.0 bậc"]
      ),
      ("Chỉ số pháp lý đứng trong tốp 15 cả nước.", ["Chỉ số pháp lý: <= 15.0 -"]),
      ("Thứ hạng toàn quốc từ thứ 8 trở lên.", ["Thứ hạng toàn quốc: <= 8.0 -"]),
      (
        "Số ca tử vong trên 100.000 dân còn dưới 9,8 ca.",
        ["Số ca tử vong trên 100.000 dân: < 9.8 ca"]
      ),
      (
        "Tỷ lệ quốc lộ được chấm từ 3 sao trở lên đạt ít nhất 75%.",
        ["Tỷ lệ quốc lộ được chấm từ 3 sao trở lên: >= 75.0 %"]
      ),
      (
        "Chiều dài tuyến kè: năm 2025 đạt 12 km, năm 2026 đạt 19 km.",
        ["Chiều dài tuyến kè: = 12.0 km 2025", "Chiều dài tuyến kè: = 19.0 km 2026"]
      ),
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

  @Test(
    "What ranks the counted is no target, and a unit ends before a comma",
    arguments: [
      (
        "Số sản phẩm do thanh niên làm chủ được xếp hạng từ 3 sao đạt 08 sản phẩm vào năm 2024 và 14 sản phẩm vào năm 2025.",
        ["= 8.0 sản phẩm 2024", "= 14.0 sản phẩm 2025"]
      ),
      (
        "Diện tích đất cây xanh bình quân năm 2024 đạt 6,2 m²/người, năm 2025 đạt ít nhất 6,8 m²/người.",
        ["= 6.2 m²/người 2024", ">= 6.8 m²/người 2025"]
      ),
    ])
  func ranks(sentence: String, targets: [String]) {
    #expect(said(sentence).map { $0.split(separator: ": ").last.map(String.init) } == targets)
  }
}
