import Lexicon
import Testing

@Suite("Agencies by what is left of their names")
struct AgencyFragmentTests {
  let agencies = TestLexicon.shared.agencies

  func names(_ cell: String) -> [String] { agencies.list(cell).map(\.name) }

  @Test(
    "A department is completed where one field only fits",
    arguments: [
      ("Sở Lao", "Sở Lao động - Thương binh và Xã hội"),
      ("Sở Nông nghiệp và Phát triển Quỹ nông thôn", "Sở Nông nghiệp và Phát triển nông thôn"),
    ])
  func completed(fragment: String, whole: String) {
    #expect(agencies.completed(fragment)?.name == whole)
  }

  @Test("Where several fit, none is taken", arguments: ["Sở Tài", "Sở", "Kho dữ liệu"])
  func open(fragment: String) {
    #expect(agencies.completed(fragment) == nil)
  }

  @Test("The head of a name in a cell may have lost its tones")
  func spoiltHead() {
    #expect(names("Báo Hải quan, Tập chi Tài chính") == ["Báo Hải quan", "Tạp chí Tài chính"])
  }

  @Test("“các” opens another name, but for levels")
  func listOfUnits() {
    #expect(
      names("UBND các xã, phường, các hợp tác xã") == ["UBND các xã, phường", "Các hợp tác xã"])
    #expect(names("UBND các huyện, các thị xã") == ["UBND các huyện, các thị xã"])
  }

  @Test("The policy bank's branch keeps the order of its name; with a dash or without it is one")
  func branch() {
    #expect(names("Chi nhánh NHCSXH tỉnh") == ["Chi nhánh Ngân hàng Chính sách xã hội tỉnh"])
    for name in ["NHCSXH chi nhánh tỉnh", "Ngân hàng Chính sách xã hội - Chi nhánh tỉnh"] {
      #expect(
        agencies.list(name).map(\.id) == ["ngan-hang-chinh-sach-xa-hoi-chi-nhanh-tinh"])
    }
  }

  @Test("A level that lost its tones is one where the name ends")
  func spoiltLevel() {
    let mentions = agencies.mentions(
      in: "Ngân hàng Chính sách xã hội huyền ưu tiên cho hộ nghèo vay vốn")
    #expect(mentions.map(\.agency.name) == ["Ngân hàng Chính sách xã hội huyện"])
  }

  @Test("An office belongs to a body: “Văn phòng tỉnh” is what is left of a name")
  func office() {
    #expect(agencies.entries("Văn phòng tỉnh").map(\.recognition) == [.doubtful])
    #expect(agencies.entries("Văn phòng UBND tỉnh").map(\.recognition) == [.known])
  }

  @Test("Words that begin as a head does are none")
  func words() {
    #expect(agencies.entries("Khoa học Việt Nam").map(\.recognition) == [.doubtful])
    #expect(!agencies.opensName("Khoa học Việt Nam"))
    #expect(agencies.opensName("Khoa Nhi"))
  }
}
