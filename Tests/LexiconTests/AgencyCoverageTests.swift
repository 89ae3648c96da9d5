import Lexicon
import Testing

@Suite("Agencies of every level and period")
struct AgencyCoverageTests {
  let agencies = TestLexicon.shared.agencies

  @Test(
    "An office before an agency belongs to the mention and not to the name",
    arguments: [
      ("Chủ tịch UBND các huyện chịu trách nhiệm về kết quả", "Chủ tịch UBND các huyện"),
      ("Giám đốc Sở Tư pháp chỉ đạo rà soát văn bản", "Sở Tư pháp"),
      ("Thủ trưởng các sở, ban, ngành tổ chức quán triệt", "Các sở, ban, ngành"),
      ("Bộ trưởng Bộ Y tế ban hành", "Bộ Y tế"),
      ("Cục trưởng Cục Y tế dự phòng báo cáo", "Cục Y tế dự phòng"),
    ])
  func offices(sentence: String, name: String) {
    let mention = agencies.mentions(in: sentence).first
    #expect(mention?.agency.name == name)
    #expect(mention?.words.lowerBound == 0)
  }

  @Test(
    "Districts, communes, hospitals, branches, border posts: the form says that it is an agency",
    arguments: [
      ("Phòng Nông nghiệp và PTNT kiểm tra hồ đập", "Phòng Nông nghiệp và Phát triển nông thôn"),
      ("Phòng LĐ-TB và XH huyện rà soát", "Phòng Lao động - Thương binh và Xã hội huyện"),
      ("Hạt Kiểm lâm huyện Mường Nhé tổ chức trực", "Hạt Kiểm lâm huyện Mường Nhé"),
      ("Đồn Biên phòng Pù Nhi tuần tra", "Đồn Biên phòng Pù Nhi"),
      ("Khoa Kiểm soát nhiễm khuẩn tổ chức giám sát", "Khoa Kiểm soát nhiễm khuẩn"),
      ("Chi nhánh thủy lợi Krông Pắc sửa chữa cống", "Chi nhánh thủy lợi Krông Pắc"),
      ("Điện lực Krông Pắc ưu tiên cấp điện", "Điện lực Krông Pắc"),
      ("Trung tâm Phục vụ hành chính công xã hướng dẫn", "Trung tâm Phục vụ hành chính công xã"),
      ("Quỹ Đầu tư phát triển tỉnh cho vay ưu đãi", "Quỹ Đầu tư phát triển tỉnh"),
      ("Cục Kế hoạch và tài chính chủ trì", "Cục Kế hoạch và tài chính"),
      (
        "Ban Chỉ huy phòng cháy, chữa cháy rừng cấp xã triển khai",
        "Ban Chỉ huy phòng cháy, chữa cháy rừng cấp xã"
      ),
      (
        "Cục Kinh tế - Quản lý đầu tư xây dựng làm đầu mối",
        "Cục Kinh tế - Quản lý đầu tư xây dựng"
      ),
      ("UBND các xã: Ea Yiêng, Vụ Bổn, Ea Uy ký cam kết", "UBND các xã: Ea Yiêng, Vụ Bổn, Ea Uy"),
      ("Các huyện ủy, thành ủy xây dựng kế hoạch", "Các huyện ủy, thành ủy"),
      ("Các Ban QLDA rút ngắn tiến độ", "Các Ban Quản lý dự án"),
      ("Ban Quản lý các dự án Đường thủy lập dự án", "Ban Quản lý các dự án Đường thủy"),
      (
        "Trường THPT chuyên Phan Bội Châu tổ chức ngày hội",
        "Trường Trung học phổ thông chuyên Phan Bội Châu"
      ),
      (
        "UBND các tỉnh, thành phố có đường sắt đi qua rào lối đi tự mở",
        "UBND các tỉnh, thành phố có đường sắt đi qua"
      ),
      (
        "Các đơn vị cung cấp dịch vụ thu phí không dừng mở làn",
        "Các đơn vị cung cấp dịch vụ thu phí không dừng"
      ),
      ("Các doanh nghiệp khai thác cảng lắp camera", "Các doanh nghiệp khai thác cảng"),
      ("Các khoa, phòng xây dựng kế hoạch", "Các khoa, phòng"),
      (
        "Các cơ quan chuyên môn thuộc UBND cấp tỉnh rà soát",
        "Các cơ quan chuyên môn thuộc UBND cấp tỉnh"
      ),
    ])
  func forms(sentence: String, name: String) {
    #expect(agencies.mentions(in: sentence).first?.agency.name == name)
  }

  @Test("A name keeps the punctuation that it was printed with, and one id")
  func punctuation() {
    let printed = agencies.mentions(in: "Vụ Kế hoạch - Tài chính bố trí kinh phí").first?.agency
    #expect(printed?.name == "Vụ Kế hoạch - Tài chính")
    #expect(printed?.id == agencies.canonical("Vụ Kế hoạch, Tài chính")?.id)
  }

  @Test("Names of one period are not taken for those of another")
  func periods() {
    #expect(
      agencies.canonical("Cục Quản lý Khám, chữa bệnh")?.name == "Cục Quản lý Khám, chữa bệnh")
    #expect(agencies.canonical("Cục Khám bệnh, chữa bệnh")?.name == "Cục Khám bệnh, chữa bệnh")
  }

  @Test("What helps without a name is told by what it is")
  func unnamed() {
    func name(_ text: String) -> String? {
      agencies.unnamed(in: WordSequence(text), at: 0)?.agency.name
    }
    #expect(name("các trang trại tiêm phòng") == "Các trang trại")
    #expect(name("cơ quan, tổ chức có liên quan xác định") == "Cơ quan, tổ chức có liên quan")
    #expect(name("người dân làm") == nil)
  }

  @Test(
    "What somebody does is no part of a name, whatever the verb",
    arguments: [
      ("Vụ Pháp chế chỉ rõ điểm vướng", "Vụ Pháp chế"),
      ("Cục Môi trường soạn thảo quy chế", "Cục Môi trường"),
      ("Vườn quốc gia Cúc Phương dựng biển nhắc du khách", "Vườn quốc gia Cúc Phương"),
      ("Khu bảo tồn thiên nhiên Xuân Liên tháo bẫy dây", "Khu bảo tồn thiên nhiên Xuân Liên"),
      ("Trường Đại học Hải Phòng đào tạo quản trị", "Trường Đại học Hải Phòng"),
      (
        "Bệnh viện Bệnh Nhiệt đới Trung ương tổng hợp số liệu",
        "Bệnh viện Bệnh Nhiệt đới Trung ương"
      ),
      ("Phân viện Quy hoạch rừng Nam Trung Bộ khảo sát", "Phân viện Quy hoạch rừng Nam Trung Bộ"),
      ("các đảng ủy xã, phường gửi báo cáo", "Các đảng ủy xã, phường"),
      (
        "các trường học trên địa bàn huyện nói không với rác nhựa",
        "Các trường học trên địa bàn huyện"
      ),
      ("Đoàn Thanh niên Bộ lập đội tình nguyện", "Đoàn Thanh niên Bộ"),
    ])
  func verbs(sentence: String, name: String) {
    #expect(agencies.mentions(in: sentence).first?.agency.name == name)
  }

  @Test("A heading of duties may name those whom it charges by what they are")
  func collectiveHeadings() {
    func name(_ heading: String) -> String? {
      agencies.collective(heading: WordSequence(heading))?.name
    }
    #expect(name("Các chủ rừng là tổ chức") == "Các chủ rừng là tổ chức")
    #expect(
      name("Các bệnh viện, viện có giường bệnh trực thuộc Bộ")
        == "Các bệnh viện, viện có giường bệnh trực thuộc Bộ")
    #expect(name("Các nhiệm vụ chủ yếu") == nil)
    #expect(name("Nguồn vốn") == nil)
  }
}
