import Lexicon
import Testing

@Suite("The agencies named in a sentence")
struct AgencyMentionTests {
  let agencies = TestLexicon.shared.agencies

  @Test(
    "A name ends where the sentence goes on",
    arguments: [
      (
        "Sở Tư pháp chủ trì, phối hợp với các sở, ban, ngành rà soát, đề xuất sửa đổi",
        ["Sở Tư pháp", "Các sở, ban, ngành"]
      ),
      (
        "UBND các huyện, thị xã, thành phố bố trí trụ sở, trang thiết bị",
        ["UBND các huyện, thị xã, thành phố"]
      ),
      (
        "Văn phòng Bộ phối hợp với Cục Du lịch Quốc gia Việt Nam theo dõi tiến độ",
        ["Văn phòng Bộ", "Cục Du lịch Quốc gia Việt Nam"]
      ),
      (
        "Phối hợp với Cục Thống kê tỉnh, Bưu điện tỉnh tổ chức điều tra xã hội học",
        ["Cục Thống kê tỉnh", "Bưu điện tỉnh"]
      ),
      (
        "Báo Quảng Bình, Đài Phát thanh - Truyền hình Quảng Bình:",
        ["Báo Quảng Bình", "Đài Phát thanh - Truyền hình Quảng Bình"]
      ),
      (
        "Các cơ quan, đơn vị, địa phương kịp thời phản ánh về Sở Nội vụ để tổng hợp",
        ["Các cơ quan, đơn vị, địa phương", "Sở Nội vụ"]
      ),
      ("giao Công an tỉnh triển khai", ["Công an tỉnh"]),
      ("tham mưu UBND tỉnh Kế hoạch kiểm tra", ["UBND tỉnh"]),
      (
        "Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy, Tỉnh đoàn và Hội Nông dân tỉnh vận động",
        ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Tỉnh đoàn", "Hội Nông dân tỉnh"]
      ),
      ("Cục Tần số vô tuyến quốc gia chủ trì", ["Cục Tần số vô tuyến quốc gia"]),
    ])
  func mentions(sentence: String, expected: [String]) {
    #expect(agencies.mentions(in: sentence).map(\.agency.name) == expected)
  }

  @Test(
    "Words that only look like heads are none",
    arguments: [
      "Ban hành kế hoạch kiểm tra", "Báo cáo kết quả thực hiện", "bộ phận Tiếp nhận và Trả kết quả",
      "BAN HÀNH KẾ HOẠCH", "hội nghị tổng kết", "Trung tâm dữ liệu của thành phố Hội An",
      "số tài khoản", "Bộ chỉ số đánh giá", "Trường hợp cần sửa đổi",
    ])
  func decoys(sentence: String) {
    #expect(agencies.mentions(in: sentence).map(\.agency.name) == [])
  }

  @Test("A mention says where it stands")
  func range() throws {
    let text = "Giao Sở Y tế tỉnh chủ trì"
    let mention = try #require(agencies.mentions(in: text).first)
    #expect(text[mention.range] == "Sở Y tế tỉnh")
  }
}
