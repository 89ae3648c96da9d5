import Lexicon
import Testing

@Suite("The agencies of a table's cell")
struct AgencyListTests {
  let agencies = TestLexicon.shared.agencies

  func names(_ cell: String) -> [String] { agencies.list(cell).map(\.name) }

  @Test(
    "One agency has one name and one id, however it is spelt",
    arguments: [
      "Sở Khoa học và Công nghệ", "Sở KH&CN", "Sở KHCN", "Sở KH và CN", "S6 KH&CN",
      "So Khoa hoc va Cong nghe", "Sở Khoa học & Công nghệ", "sở Khoa học và Công nghệ.",
    ])
  func oneAgency(spelling: String) {
    #expect(names(spelling) == ["Sở Khoa học và Công nghệ"])
    #expect(agencies.list(spelling).first?.id == "so-khoa-hoc-va-cong-nghe")
  }

  @Test(
    "Abbreviations are written out, UBND and HĐND stay short",
    arguments: [
      ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
      ("Sở LĐ-TB và XH", "Sở Lao động - Thương binh và Xã hội"),
      ("Sở LĐTB&XH", "Sở Lao động - Thương binh và Xã hội"),
      ("Bộ VHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
      ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
      ("Sở Văn hoá Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"),
      ("VP UBND tỉnh", "Văn phòng UBND tỉnh"),
      ("Phòng KHTC", "Phòng Kế hoạch - Tài chính"),
      ("BCSĐ UBND tỉnh", "Ban cán sự đảng UBND tỉnh"),
      ("Trường THPT Kỳ Sơn", "Trường Trung học phổ thông Kỳ Sơn"),
      (
        "Công ty TNHH MTV Lâm nghiệp Phước An",
        "Công ty trách nhiệm hữu hạn một thành viên Lâm nghiệp Phước An"
      ),
      ("Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh"),
      ("Uỷ ban nhân dân thành phố Huế", "UBND thành phố Huế"),
      ("Hội đồng nhân dân tỉnh", "HĐND tỉnh"),
      ("UBMTTQ VN tỉnh Hải Dương", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hải Dương"),
      ("BHXH tỉnh", "Bảo hiểm xã hội tỉnh"),
      ("NHNN chi nhánh tỉnh", "Ngân hàng Nhà nước chi nhánh tỉnh"),
      ("Ngân hàng nhà nước tỉnh", "Ngân hàng Nhà nước tỉnh"),
      ("BQL các KCN tỉnh", "Ban Quản lý các khu công nghiệp tỉnh"),
      ("Đài PT-TH tỉnh", "Đài Phát thanh và Truyền hình tỉnh"),
      ("TP Hải Dương", "Thành phố Hải Dương"),
      ("Sở Nội Vụ", "Sở Nội vụ"),
    ])
  func abbreviations(cell: String, name: String) {
    #expect(names(cell) == [name])
  }

  @Test(
    "A comma parts two agencies only where a new one starts",
    arguments: [
      ("Sở Y tế, Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
      (
        "Vụ Kế hoạch, Tài chính; Cục Du lịch Quốc gia Việt Nam",
        ["Vụ Kế hoạch, Tài chính", "Cục Du lịch Quốc gia Việt Nam"]
      ),
      (
        "Sở Tài nguyên và Môi trường, Sở Kế hoạch và Đầu tư, Sở Xây dựng",
        ["Sở Tài nguyên và Môi trường", "Sở Kế hoạch và Đầu tư", "Sở Xây dựng"]
      ),
      ("Sở Nội vụ, Tài chính và Xây dựng", ["Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng"]),
      ("Các Sở: Y tế, Nội vụ, Công Thương", ["Sở Y tế", "Sở Nội vụ", "Sở Công Thương"]),
      (
        "Báo Văn hóa, Tạp chí Văn hóa Nghệ thuật và các cơ quan báo chí thuộc Bộ",
        ["Báo Văn hóa", "Tạp chí Văn hóa Nghệ thuật", "Các cơ quan báo chí thuộc Bộ"]
      ),
      (
        "Bảo hiểm xã hội tỉnh, Công an tỉnh, Sở Khoa học và Công nghệ và các đơn vị có liên quan.",
        [
          "Bảo hiểm xã hội tỉnh", "Công an tỉnh", "Sở Khoa học và Công nghệ",
          "Các đơn vị có liên quan",
        ]
      ),
      (
        "Cục Di sản văn hóa; Trung tâm Công nghệ thông tin",
        ["Cục Di sản văn hóa", "Trung tâm Công nghệ thông tin"]
      ),
      (
        "Liên minh Hợp tác xã thành phố, Hiệp hội Doanh nghiệp thành phố",
        ["Liên minh Hợp tác xã thành phố", "Hiệp hội Doanh nghiệp thành phố"]
      ),
      (
        "Cục Du lịch Quốc gia Việt Nam, các trường du lịch thuộc Bộ",
        ["Cục Du lịch Quốc gia Việt Nam", "Các trường du lịch thuộc Bộ"]
      ),
      (
        "Sở KH&CN, TP Hải Dương, TP Chí Linh",
        ["Sở Khoa học và Công nghệ", "Thành phố Hải Dương", "Thành phố Chí Linh"]
      ),
    ])
  func lists(cell: String, expected: [String]) {
    #expect(names(cell) == expected)
  }

  @Test(
    "A collective name is one agency",
    arguments: [
      ("các sở, ban, ngành", ["Các sở, ban, ngành"]),
      (
        "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố",
        ["Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố"]
      ),
      (
        "Các sở, ban, ngành thành phố, UBND các quận, huyện",
        ["Các sở, ban, ngành thành phố", "UBND các quận, huyện"]
      ),
      (
        "Các sở, ban, ngành, cơ quan, đơn vị, địa phương.",
        ["Các sở, ban, ngành, cơ quan, đơn vị, địa phương"]
      ),
      ("các đơn vị liên quan", ["Các đơn vị liên quan"]),
      ("các doanh nghiệp viễn thông", ["Các doanh nghiệp viễn thông"]),
      (
        "Sở Khoa học và Công nghệ, các đơn vị chủ quản hệ thống",
        ["Sở Khoa học và Công nghệ", "Các đơn vị chủ quản hệ thống"]
      ),
      (
        "UBND các tỉnh, thành phố trực thuộc TW",
        ["UBND các tỉnh, thành phố trực thuộc Trung ương"]
      ),
      (
        "Sở Văn hóa, Thể thao và Du lịch các tỉnh, thành phố; Cục Du lịch Quốc gia Việt Nam",
        ["Sở Văn hóa, Thể thao và Du lịch các tỉnh, thành phố", "Cục Du lịch Quốc gia Việt Nam"]
      ),
      (
        "Các cơ sở khám, chữa bệnh có giường bệnh nội trú",
        ["Các cơ sở khám, chữa bệnh có giường bệnh nội trú"]
      ),
      ("Sở, ban, ngành; địa phương", ["Sở, ban, ngành", "Địa phương"]),
      ("Đảng ủy, UBND các xã, phường", ["Đảng ủy", "UBND các xã, phường"]),
      ("UBND cấp tỉnh nơi đăng cai", ["UBND cấp tỉnh nơi đăng cai"]),
      (
        "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường",
        ["Các sở, ban, ngành", "Chủ tịch UBND các xã, phường"]
      ),
    ])
  func collectives(cell: String, expected: [String]) {
    #expect(names(cell) == expected)
  }

  @Test("An agency that no list names is known by its form")
  func unknown() {
    #expect(
      names("Viện Nghiên cứu Phát triển Du lịch, Học viện Phụ nữ Việt Nam")
        == ["Viện Nghiên cứu Phát triển Du lịch", "Học viện Phụ nữ Việt Nam"])
  }

  @Test("A text of several agencies, or of none, has no one canonical name")
  func canonical() {
    #expect(agencies.canonical("Sở Y tế, Sở Nội vụ") == nil)
    #expect(agencies.canonical("…") == nil)
    #expect(agencies.canonical("Sở GD&ĐT")?.id == "so-giao-duc-va-dao-tao")
  }

  @Test(
    "Names that hold a dash, a numeral, another agency's first words or “và các” are whole",
    arguments: [
      "Hiệp hội Cà phê - Ca cao Việt Nam",
      "Trung tâm Chuyển đổi số và Thống kê nông nghiệp",
      "Ban Quản lý Khu kinh tế Dung Quất và các khu công nghiệp tỉnh",
      "Phân hiệu Đại học Đà Nẵng tại Kon Tum",
      "Trung tâm Chất lượng nông lâm thủy sản vùng 6",
      "Chi cục Kiểm dịch thực vật vùng II",
    ])
  func wholeNames(name: String) {
    #expect(names(name) == [name])
  }

  @Test("The “ủy” of a neighbouring cell makes no committee of the Party of an authority's office")
  func strayCommittee() {
    #expect(
      agencies.list("Văn phòng UBND tỉnh ủy; cùng Sở Xây dựng").map(\.name)
        == ["Văn phòng UBND tỉnh", "Sở Xây dựng"])
  }

  @Test("What joins names belongs to none; social work is not meant by “CT-XH”")
  func joined() {
    #expect(names("Sở Nội vụ và") == ["Sở Nội vụ"])
    #expect(names("Các tổ chức CT-XH tỉnh") == ["Các tổ chức chính trị - xã hội tỉnh"])
    #expect(names("Trung tâm CTXH tỉnh") == ["Trung tâm Công tác xã hội tỉnh"])
  }
}

@Suite("Lists of agencies in other shapes")
struct AgencyListShapeTests {
  let agencies = TestLexicon.shared.agencies

  @Test(
    "Dashes open the items of a list, and stand within names",
    arguments: [
      (
        "- Sở Giao thông vận tải - Công an thành phố - UBND các quận, huyện",
        ["Sở Giao thông vận tải", "Công an thành phố", "UBND các quận, huyện"]
      ),
      (
        "- Phòng Tài chính - Kế hoạch - Phòng Nội vụ",
        ["Phòng Tài chính - Kế hoạch", "Phòng Nội vụ"]
      ),
      ("Phòng Tài chính - Kế hoạch", ["Phòng Tài chính - Kế hoạch"]),
    ])
  func dashes(cell: String, names: [String]) {
    #expect(agencies.list(cell).map(\.name) == names)
  }

  @Test(
    "Collectives that are counted, spelt in small letters or shortened",
    arguments: [
      ("UBND 13 phường tổ chức ra quân.", ["UBND 13 phường"]),
      ("Các sở giáo dục và đào tạo chỉ đạo các trường.", ["Các sở giáo dục và đào tạo"]),
      ("Phối hợp với UBND các huyện, thành, thị rà soát.", ["UBND các huyện, thành, thị"]),
      (
        "Phối hợp với các khoa, viện và Trung tâm Đảm bảo chất lượng rà soát.",
        ["Các khoa, viện", "Trung tâm Đảm bảo chất lượng"]
      ),
      ("Giao phòng Tài chính - Kế hoạch thẩm định.", ["Phòng Tài chính - Kế hoạch"]),
      ("TRÁCH NHIỆM CỦA CÁC SỞ, BAN, NGÀNH", ["Các sở, ban, ngành"]),
      (
        "Văn phòng Thành ủy và đảng ủy các xã, phường",
        ["Văn phòng Thành ủy", "Đảng ủy các xã, phường"]
      ),
    ])
  func collectives(sentence: String, names: [String]) {
    #expect(agencies.mentions(in: sentence).map(\.agency.name).prefix(names.count) == names[...])
  }
}
