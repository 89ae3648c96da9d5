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
      (
        "UBND huyện Mù Cang Chải, UBND huyện Trạm Tấu và UBND huyện Văn Chấn ký lại hợp đồng",
        ["UBND huyện Mù Cang Chải", "UBND huyện Trạm Tấu", "UBND huyện Văn Chấn"]
      ),
      (
        "Ban Quản lý rừng phòng hộ huyện Trạm Tấu gieo ươm, cấp cây giống",
        ["Ban Quản lý rừng phòng hộ huyện Trạm Tấu"]
      ),
      ("Chi cục Thủy lợi lắp 12 điểm đo mặn tự động", ["Chi cục Thủy lợi"]),
      ("Liên đoàn Doanh nghiệp tính chủ trì tổ chức", ["Liên đoàn Doanh nghiệp tỉnh"]),
      (
        "UBND các huyện, thị xã vùng Đồng Tháp Mười phối hợp với Sở Tài chính",
        ["UBND các huyện, thị xã vùng Đồng Tháp Mười", "Sở Tài chính"]
      ),
      ("Các chủ đập thủy điện vận hành xả lũ đúng quy trình", ["Các chủ đập thủy điện"]),
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
    "Units of one name are told apart by their numbers, regions by theirs",
    arguments: [
      (
        "Đề nghị Bộ Tư lệnh Vùng Cảnh sát biển 4 chia sẻ thông tin về tàu cá",
        ["Bộ Tư lệnh Vùng Cảnh sát biển 4"]
      ),
      ("Ban Quản lý dự án 2 tỉnh nạo vét luồng", ["Ban Quản lý dự án 2 tỉnh"]),
      (
        "phối hợp với NHNN Khu vực 5, 6 và 7 triển khai",
        ["Ngân hàng Nhà nước Khu vực 5, 6 và 7"]
      ),
      (
        "phối hợp với Ngân hàng Nhà nước các Khu vực kiểm tra",
        ["Ngân hàng Nhà nước các Khu vực"]
      ),
      (
        "Chi cục Thuế khu vực Gò Quao - Giồng Riềng rà soát",
        ["Chi cục Thuế khu vực Gò Quao - Giồng Riềng"]
      ),
      ("cùng các Chi cục Thuế khu vực rà soát hộ kinh doanh", ["Các Chi cục Thuế khu vực"]),
      ("Lữ đoàn 125 phối hợp tuần tra", ["Lữ đoàn 125"]),
      ("Phòng Công chứng số 1 niêm yết thủ tục", ["Phòng Công chứng số 1"]),
      // What a number counts is no part of a name.
      ("Sở Xây dựng 2 lần báo cáo", ["Sở Xây dựng"]),
      ("Công an tỉnh 15 ngày một lần kiểm tra", ["Công an tỉnh"]),
    ])
  func numbered(sentence: String, expected: [String]) {
    #expect(agencies.mentions(in: sentence).map(\.agency.name) == expected)
  }

  @Test("Society is no commune")
  func society() {
    #expect(
      agencies.mentions(in: "Giao Ngân hàng Chính sách xã hội huyện Ba Vát giải ngân")
        .map(\.agency.name) == ["Ngân hàng Chính sách xã hội huyện Ba Vát"])
  }

  @Test("The committees of several places are named one by one")
  func committees() {
    #expect(
      agencies.mentions(in: "Giao UBND thị xã Giồng Sỏi, huyện Lục Bình và huyện Ba Vát thực hiện")
        .map(\.agency.name)
        == ["UBND thị xã Giồng Sỏi", "UBND huyện Lục Bình", "UBND huyện Ba Vát"])
  }

  @Test(
    "Collectives may be told by abbreviations; a friend's name belongs to the house; an authority delegates",
    arguments: [
      (
        "Các trường THPT, các trường PT DTNT, các trung tâm GDTX tổ chức hội thi",
        [
          "Các trường trung học phổ thông", "Các trường phổ thông dân tộc nội trú",
          "Các trung tâm giáo dục thường xuyên",
        ]
      ),
      (
        "Các doanh nghiệp FDI, các HTX báo cáo kết quả",
        ["Các doanh nghiệp FDI", "Các hợp tác xã"]
      ),
      ("các tổ chức CT-XH tỉnh tuyên truyền", ["Các tổ chức chính trị - xã hội tỉnh"]),
      ("Các cục quản lý chuyên ngành rà soát văn bản", ["Các cục quản lý chuyên ngành"]),
      (
        "Trường Cao đẳng nghề Việt Nam - Singapore phối hợp với Viện KSND tỉnh",
        ["Trường Cao đẳng nghề Việt Nam - Singapore", "Viện kiểm sát nhân dân tỉnh"]
      ),
      (
        "Hội Hữu nghị Việt Nam - Lào, Hội Nông dân Việt Nam - Phối hợp với Sở Công Thương",
        ["Hội Hữu nghị Việt Nam - Lào", "Hội Nông dân Việt Nam", "Sở Công Thương"]
      ),
      ("UBND tỉnh ủy quyền cho Sở Y tế ký hợp đồng", ["UBND tỉnh", "Sở Y tế"]),
      ("Văn phòng Tỉnh ủy ủy quyền cho Sở Y tế", ["Văn phòng Tỉnh ủy", "Sở Y tế"]),
    ])
  func abbreviated(text: String, expected: [String]) {
    #expect(agencies.mentions(in: text).map(\.agency.name) == expected)
  }

  @Test("A word's second syllable ends no name")
  func parts() {
    #expect(
      agencies.mentions(in: "Học viện Ngân hàng tổ chức tập huấn").map(\.agency.name)
        == ["Học viện Ngân hàng"])
  }

  @Test("A text's units of the territory, one by one")
  func units() {
    let text = WordSequence(
      "tại huyện Ba Vát và các xã Long Tiên, Mỹ Thọ; UBND tỉnh giao huyện lập")
    #expect(
      TestLexicon.shared.administrativeUnits.named(in: text)
        == ["huyện Ba Vát", "xã Long Tiên", "xã Mỹ Thọ"])
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

  @Test(
    "A number behind a place tells its institutions apart",
    arguments: [
      (
        "Phối hợp với Trường Đại học Sư phạm Hà Nội 2, Trường Cao đẳng Vĩnh Phúc mở lớp",
        ["Trường Đại học Sư phạm Hà Nội 2", "Trường Cao đẳng Vĩnh Phúc"]
      ),
      ("Mời Bệnh viện Tâm thần Trung ương I tham gia khám", ["Bệnh viện Tâm thần Trung ương I"]),
      (
        "Giao Công ty cổ phần Môi trường và Công trình đô thị Nghệ An thu gom rác",
        ["Công ty cổ phần Môi trường và Công trình đô thị Nghệ An"]
      ),
      ("Viện Lúa đồng bằng sông Cửu Long cấp giống", ["Viện Lúa đồng bằng sông Cửu Long"]),
    ])
  func numbered(sentence: String, names: [String]) {
    #expect(agencies.mentions(in: WordSequence(sentence)).map(\.agency.name) == names)
  }

  @Test(
    "A name that begins with what an institution does goes on",
    arguments: [
      (
        "Trung tâm Đào tạo vi mạch và trí tuệ nhân tạo mở trường hè cho giảng viên",
        "Trung tâm Đào tạo vi mạch và trí tuệ nhân tạo"
      ),
      (
        "Trung tâm Dịch vụ hỗ trợ, chăm sóc khách hàng trả lời điện thoại",
        "Trung tâm Dịch vụ hỗ trợ, chăm sóc khách hàng"
      ),
      (
        "Xí nghiệp Đầu tư phát triển thủy lợi Ba Vì vớt bèo",
        "Xí nghiệp Đầu tư phát triển thủy lợi Ba Vì"
      ),
      ("Trung tâm Y tế đào tạo nhân viên", "Trung tâm Y tế"),
    ])
  func activities(sentence: String, name: String) {
    #expect(agencies.mentions(in: sentence).first?.agency.name == name)
  }

  @Test(
    "What stands behind a name is its branch, its level or its letter, and no more",
    arguments: [
      (
        "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Nghệ An cho vay mới",
        ["Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Nghệ An"]
      ),
      ("Agribank chi nhánh tỉnh cho vay vốn", ["Agribank chi nhánh tỉnh"]),
      (
        "UBND thành phố Ngã Bảy, UBND huyện Châu Thành A thí điểm",
        ["UBND thành phố Ngã Bảy", "UBND huyện Châu Thành A"]
      ),
      (
        "Công an tỉnh, Ủy ban MTTQ Việt Nam tỉnh kiểm tra",
        ["Công an tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"]
      ),
      ("Các sở, ban, ngành cung cấp mẫu tờ khai", ["Các sở, ban, ngành"]),
      (
        "Ban QLDA đầu tư xây dựng huyện chịu trách nhiệm",
        ["Ban Quản lý dự án đầu tư xây dựng huyện"]
      ),
      ("Chi cục Chăn nuôi và Thú y giám sát chủ động bệnh", ["Chi cục Chăn nuôi và Thú y"]),
      (
        "Hội Nạn nhân chất độc da cam/dioxin tỉnh thăm hỏi",
        ["Hội Nạn nhân chất độc da cam/dioxin tỉnh"]
      ),
    ])
  func ends(sentence: String, names: [String]) {
    #expect(agencies.mentions(in: sentence).map(\.agency.name) == names)
  }

  @Test(
    "“chủ trì” ends a name whose words might say what is done; a department's field ends before they do"
  )
  func charge() {
    func names(_ text: String) -> [String] { agencies.mentions(in: text).map(\.agency.name) }
    #expect(
      names("Trung tâm Giống hoa màu trồng chủ trì, phối hợp với Sở Y tế rà soát")
        == ["Trung tâm Giống hoa màu trồng", "Sở Y tế"])
    #expect(names("Phòng Đào tạo xây dựng phương án tuyển sinh") == ["Phòng Đào tạo"])
    #expect(names("Trạm Y tế khám sức khỏe đầu khóa") == ["Trạm Y tế"])
    #expect(names("Các đơn vị cụ thể hóa Kế hoạch") == ["Các đơn vị"])
  }
}
