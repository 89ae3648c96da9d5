import PlanDocument
import Testing

@Suite("Tasks of the body")
struct BodyTaskTests {
  @Test("Every bullet inherits who its heading charges and when its heading is due")
  func inheritance() {
    let plan = OutlineSketch()
      .section("III", "NHIỆM VỤ TRỌNG TÂM")
      .section("III.4", "Sắp xếp tổ chức bộ máy (hoàn thành trong tháng 12/2024)")
      .section("III.4.a", "Sở Nội vụ chủ trì, phối hợp với Báo Quảng Bình:")
      .item("III.4.a.-1", "Tham mưu sắp xếp các phòng chuyên môn thuộc sở.")
      .item("III.4.a.-2", "Hoàn thiện Đề án vị trí việc làm, hoàn thành trong tháng 6/2024.")
      .plan
    #expect(plan.tasks.map { $0.lead.map(\.name) } == [["Sở Nội vụ"], ["Sở Nội vụ"]])
    #expect(
      plan.tasks.map { $0.cooperating.map(\.name) } == [["Báo Quảng Bình"], ["Báo Quảng Bình"]])
    #expect(plan.tasks.map(\.deadline?.due) == ["2024-12", "2024-06"])
  }

  @Test("A heading may say in parentheses who is in charge of all under it")
  func parenthesis() {
    let plan = OutlineSketch()
      .section("III", "NHIỆM VỤ")
      .section("III.2", "Củng cố hạ tầng kỹ thuật (Sở Khoa học và Công nghệ chủ trì)")
      .item("III.2.-1", "Nâng cấp trung tâm dữ liệu của tỉnh.")
      .section("III.3", "Chăm sóc người cao tuổi (đầu mối: Sở Y tế)")
      .item("III.3.-1", "Khám sức khỏe tại trạm y tế.")
      .plan
    #expect(
      plan.tasks.map { $0.lead.map(\.name) } == [["Sở Khoa học và Công nghệ"], ["Sở Y tế"]])
  }

  @Test("What follows the sentence of a label is no agency, and may say when")
  func labels() throws {
    let plan = OutlineSketch()
      .section("III", "NHIỆM VỤ")
      .item(
        "III.-1",
        "Kéo dài vụ vải. Đầu mối: UBND huyện Lục Ngạn; hỗ trợ chuyên môn: Viện Nghiên cứu Rau quả. Đánh giá kết quả chậm nhất ngày 20/9/2024."
      )
      .plan
    let task = try #require(plan.tasks.first)
    #expect(task.lead.map(\.name) == ["UBND huyện Lục Ngạn"])
    #expect(task.cooperating.map(\.name) == ["Viện Nghiên cứu Rau quả"])
    #expect(task.deadline?.due == "2024-09-20")
  }

  @Test("A heading may charge somebody at its end, or tell who helps behind who leads")
  func headings() {
    let plan = OutlineSketch()
      .section("III", "NHIỆM VỤ")
      .section("III.3", "Sơ kết, tổng kết: giao Sở Tài chính")
      .item("III.3.-1", "Tham mưu sơ kết giữa kỳ.")
      .section("III.4", "Giao Sở Xây dựng làm đầu mối, Tỉnh đoàn và Bưu điện tỉnh phối hợp:")
      .item("III.4.-1", "Dựng bản đồ số về nhà ở.")
      .plan
    #expect(plan.tasks.map { $0.lead.map(\.name) } == [["Sở Tài chính"], ["Sở Xây dựng"]])
    #expect(plan.tasks.last?.cooperating.map(\.name) == ["Tỉnh đoàn", "Bưu điện tỉnh"])
  }

  @Test("Purposes, requirements, viewpoints and funding are no tasks; duties are")
  func kinds() {
    let plan = OutlineSketch()
      .section("I", "MỤC ĐÍCH, YÊU CẦU")
      .item("I.-1", "Nâng cao nhận thức của cán bộ, công chức.")
      .section("II", "QUAN ĐIỂM CHỈ ĐẠO")
      .item("II.-1", "Phát triển kinh tế số là nhiệm vụ trọng tâm.")
      .section("III", "MỤC TIÊU, NHIỆM VỤ")
      .section("III.1", "Mục tiêu")
      .item("III.1.-1", "Phấn đấu cải thiện thứ hạng của tỉnh.")
      .section("III.2", "Đẩy mạnh chuyển đổi số")
      .item("III.2.-1", "Xây dựng kho dữ liệu dùng chung của huyện.")
      .section("IV", "KINH PHÍ THỰC HIỆN")
      .item("IV.-1", "Kinh phí được bảo đảm từ ngân sách nhà nước.", marker: .paragraph)
      .section("V", "TỔ CHỨC THỰC HIỆN")
      .section("V.1", "Phòng Văn hóa và Thông tin")
      .item("V.1.p", "Tham mưu UBND huyện kiểm tra việc thực hiện Kế hoạch.", marker: .paragraph)
      .item("V.q", "Trên đây là Kế hoạch chuyển đổi số năm 2024.", marker: .paragraph)
      .plan
    #expect(plan.tasks.map(\.id) == ["III.2.-1", "V.1.p"])
    #expect(plan.tasks.last?.lead.map(\.name) == ["Phòng Văn hóa và Thông tin"])
  }

  @Test(
    "The sentence says who is in charge and who works along",
    arguments: [
      (
        "Sở Giáo dục và Đào tạo, Sở Y tế chủ trì xây dựng phương án, gửi Sở Tài chính thẩm định.",
        ["Sở Giáo dục và Đào tạo", "Sở Y tế"], []
      ),
      (
        "Văn phòng Bộ phối hợp với Cục Du lịch Quốc gia Việt Nam theo dõi tiến độ.",
        ["Văn phòng Bộ"], ["Cục Du lịch Quốc gia Việt Nam"]
      ),
      (
        "Đề nghị UBND các tỉnh, thành phố trực thuộc Trung ương chỉ đạo Sở Du lịch xây dựng kế hoạch.",
        ["UBND các tỉnh, thành phố trực thuộc Trung ương"], []
      ),
      (
        "Tổ chức tập huấn kỹ năng số; giao Sở Y tế chủ trì, phối hợp với Công an tỉnh và các địa phương.",
        ["Sở Y tế"], ["Công an tỉnh", "Các địa phương"]
      ),
      (
        "Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy chỉ đạo công tác tuyên truyền.",
        ["Ban Tuyên giáo và Dân vận Tỉnh ủy"], []
      ),
      ("Mời Trường Đại học Vinh mở lớp bồi dưỡng cho chủ hộ.", ["Trường Đại học Vinh"], []),
      (
        "Riêng UBND xã Tam Thanh bố trí xong khu tái định cư.", ["UBND xã Tam Thanh"], []
      ),
      (
        "Hồ sơ khoa học về nghề gốm do Bảo tàng tỉnh biên soạn; ý kiến của thợ gốm là bắt buộc.",
        ["Bảo tàng tỉnh"], []
      ),
      ("Kiểm soát bếp ăn của hộ đón khách thuộc về Sở Y tế.", ["Sở Y tế"], []),
      (
        "Vận động bà con hiến đất là phần việc của Hội Nông dân tỉnh và Tỉnh đoàn.",
        ["Hội Nông dân tỉnh", "Tỉnh đoàn"], []
      ),
      ("Chuyển bản sao dữ liệu theo lộ trình do Bộ Công an thông báo.", [], []),
      (
        "Sửa mức chi theo Nghị quyết của HĐND tỉnh; Sở Tài chính hoàn chỉnh dự thảo.",
        ["Sở Tài chính"], []
      ),
      (
        "Xây xưởng; Ban Quản lý Khu kinh tế tỉnh được giao làm chủ đầu tư.",
        ["Ban Quản lý Khu kinh tế tỉnh"], []
      ),
      (
        "Sở Nội vụ chủ trì, thống nhất với Tỉnh đoàn, Hội Nông dân tỉnh chọn tập thể tiêu biểu.",
        ["Sở Nội vụ"], ["Tỉnh đoàn", "Hội Nông dân tỉnh"]
      ),
      (
        "Giao Cục Môi trường soạn thảo quy chế chia sẻ số liệu.", ["Cục Môi trường"], []
      ),
      (
        "Trụ sở dôi dư chưa có người thuê, thì Sở Tài chính lập phương án bán đấu giá.",
        ["Sở Tài chính"], []
      ),
      (
        "Sở Công Thương mở hội chợ hàng Việt; Hội Nông dân tỉnh bố trí gian hàng nông sản.",
        ["Sở Công Thương"], ["Hội Nông dân tỉnh"]
      ),
      (
        "Mùa mưa này (từ tháng 5 đến tháng 8/2026), UBND huyện Mộc Châu vận động hộ ven suối dời nhà.",
        ["UBND huyện Mộc Châu"], []
      ),
      ("Nâng cao chất lượng phục vụ của Trung tâm Phục vụ hành chính công tỉnh.", [], []),
      (
        "Xây dựng kho học liệu (do Bộ Y tế phối hợp với Đại học Kiến trúc biên soạn).", [],
        []
      ),
    ])
  func roles(text: String, lead: [String], cooperating: [String]) {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ").item("III.-1", text).plan
    #expect(plan.tasks.first?.lead.map(\.name) == lead)
    #expect(plan.tasks.first?.cooperating.map(\.name) == cooperating)
  }

  @Test("Facts behind labels are read, and the text stays whole")
  func tail() throws {
    let text =
      "Trình HĐND thành phố Nghị quyết miễn lệ phí. Cơ quan chủ trì: Sở Tài chính; cơ quan phối hợp: Sở Tư pháp, VP UBND thành phố; sản phẩm: Nghị quyết của HĐND thành phố; thời gian: Quý III/2025."
    let task = try #require(
      OutlineSketch().section("III", "NHIỆM VỤ").item("III.a", text, marker: .lettered).plan.tasks
        .first)
    #expect(task.text == text)
    #expect(task.lead.map(\.name) == ["Sở Tài chính"])
    #expect(task.cooperating.map(\.name) == ["Sở Tư pháp", "Văn phòng UBND thành phố"])
    #expect(task.deliverable == "Nghị quyết của HĐND thành phố")
    #expect(task.deadline == Deadline(text: "Quý III/2025", due: "2025-35"))
  }

  @Test("A date without a year is due in the one year that the title names")
  func titleYear() {
    let plan = OutlineSketch(title: "Cải cách hành chính năm 2024")
      .section("III", "NHIỆM VỤ").item("III.-1", "Báo cáo kết quả, hoàn thành trước ngày 30/11.")
      .plan
    #expect(plan.tasks.first?.deadline?.due == "2024-11-30")
  }

  @Test(
    "A comma may end what the last parentheses say of who does it; “do” behind a calendar says whose that is"
  )
  func lastComma() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .item(
        "III.-1",
        "Khôi phục giống cây (Trung tâm Khuyến nông thực hiện, Viện Cây ăn quả miền Nam hỗ trợ kỹ thuật)."
      )
      .item("III.-2", "Công ty Điện lực Long An cấp điện theo lịch thời vụ do Sở Y tế thông báo.")
      .plan
    #expect(
      plan.tasks.map { $0.lead.map(\.name) }
        == [["Trung tâm Khuyến nông"], ["Công ty Điện lực Long An"]])
  }

  @Test("What ends a task in parentheses says who does it, and with whom")
  func lastParenthesis() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .item(
        "III.-1",
        "Mở chuyên mục về thanh niên làm kinh tế giỏi (Ban Tuyên giáo tham mưu; phối hợp Báo Vĩnh Phúc)."
      )
      .item("III.-2", "Dùng mã QR ở các chợ (Đoàn Khối Doanh nghiệp tỉnh; phối hợp Cục Thuế tỉnh).")
      .item("III.-3", "Củng cố các đội hình (các huyện, thành đoàn thực hiện).")
      .plan
    #expect(
      plan.tasks.map { $0.lead.map(\.name) } == [
        ["Ban Tuyên giáo"], ["Đoàn Khối Doanh nghiệp tỉnh"], ["Các huyện, thành đoàn"],
      ])
    #expect(
      plan.tasks.map { $0.cooperating.map(\.name) } == [["Báo Vĩnh Phúc"], ["Cục Thuế tỉnh"], []])
  }

  @Test("A heading's labels tell who leads and who works along")
  func headingLabels() {
    let plan = OutlineSketch().section("II", "NHIỆM VỤ")
      .section(
        "II.1", "Văn bản (đơn vị đầu mối: Cục Dân số; đơn vị phối hợp: Vụ Pháp chế)"
      )
      .item("II.1.a", "Hoàn thiện hồ sơ dự án luật.")
      .plan
    #expect(plan.tasks.map { $0.lead.map(\.name) } == [["Cục Dân số"]])
    #expect(plan.tasks.map { $0.cooperating.map(\.name) } == [["Vụ Pháp chế"]])
  }

  @Test(
    "“Hội … tỉnh” and “Hội … Việt Nam tỉnh” are one, and so are names that differ in what joins their words"
  )
  func oneName() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .item("III.-1", "Hội Liên hiệp Thanh niên Việt Nam tỉnh chủ trì hiến máu.")
      .item("III.-2", "Hội Liên hiệp Thanh niên tỉnh chủ trì trồng cây.")
      .item("III.-3", "Đài Phát thanh và Truyền hình tỉnh đưa tin.")
      .item("III.-4", "Đài PT-TH tỉnh mở chuyên mục.")
      .plan
    #expect(
      plan.tasks.map { $0.lead.map(\.name) } == [
        ["Hội Liên hiệp Thanh niên Việt Nam tỉnh"], ["Hội Liên hiệp Thanh niên Việt Nam tỉnh"],
        ["Đài Phát thanh và Truyền hình tỉnh"], ["Đài Phát thanh và Truyền hình tỉnh"],
      ])
  }

  @Test("The last parentheses say who does it and when, and who helps")
  func lastNotes() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .item("III.-1", "Biểu dương người khuyết tật vượt khó (Sở Y tế, dịp 18/4 hằng năm).")
      .item("III.-2", "Công khai phiếu thử (Sở Y tế thực hiện trong 03 ngày sau khi có kết quả).")
      .item(
        "III.-3",
        "Khôi phục giống (Trung tâm Khuyến nông thực hiện, Viện Cây ăn quả miền Nam hỗ trợ kỹ thuật; quý III/2026)."
      )
      .item("III.-4", "Trồng cây (chủ trì: Sở Y tế, viết tắt là SYT; phối hợp: Công an tỉnh).")
      .plan
    #expect(
      plan.tasks.map { $0.lead.map(\.name) } == [
        ["Sở Y tế"], ["Sở Y tế"], ["Trung tâm Khuyến nông"], ["Sở Y tế"],
      ])
    #expect(
      plan.tasks.map { $0.cooperating.map(\.name) } == [
        [], [], ["Viện Cây ăn quả miền Nam"], ["Công an tỉnh"],
      ])
  }

  @Test("Whoever something must be done by, or is left to, is in charge")
  func actors() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .item("III.-1", "Phản ánh của dân phải được Văn phòng UBND tỉnh chuyển đi trong 02 ngày.")
      .item("III.-2", "Nhà gỗ rất dễ cháy, vì vậy Công an tỉnh kiểm tra từng nhà.")
      .item("III.-3", "Gặp mặt kiều bào; việc này giao Sở Ngoại vụ.")
      .item(
        "III.-4",
        "Quán triệt Chỉ thị số 32-CT/TW, ngày 10/4/2024 của Ban Bí thư, Công an tỉnh kiểm soát tàu cá."
      )
      .plan
    #expect(
      plan.tasks.map { $0.lead.map(\.name) } == [
        ["Văn phòng UBND tỉnh"], ["Công an tỉnh"], ["Sở Ngoại vụ"], ["Công an tỉnh"],
      ])
  }

  @Test("A heading says behind a dash or in parentheses who is in charge")
  func headingActors() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .section("III.1", "Phát triển công tác xã hội (do Sở Y tế chủ trì)")
      .item("III.1.-1", "Ban hành bộ quy trình.")
      .section("III.2", "Kiểm tra, đánh giá - Sở Nội vụ chịu trách nhiệm")
      .item("III.2.-1", "Phân tích phổ điểm từng trường.")
      .plan
    #expect(plan.tasks.map { $0.lead.map(\.name) } == [["Sở Y tế"], ["Sở Nội vụ"]])
  }

  @Test("A heading that names an index below tasks holds tasks, and no targets")
  func indexHeadings() {
    let plan = OutlineSketch().section("IV", "GIẢI PHÁP CẢI THIỆN CÁC CHỈ SỐ")
      .section("IV.2", "Chỉ số SIPAS")
      .item("IV.2.-1", "Sở Y tế lấy ý kiến người bệnh.")
      .plan
    #expect(plan.tasks.map(\.id) == ["IV.2.-1"])
  }

  @Test("A parenthesis may tell who, what comes of it and when, in turn")
  func parenthesisOfFacts() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .item(
        "III.-1",
        "Kiểm tra trại ương giống (Chi cục Thủy sản và Phòng Nội vụ thực hiện; kết quả: thông báo xếp loại; từ tháng 02 đến tháng 6/2024)."
      )
      .item(
        "III.-2",
        "Lập lịch thời vụ (Chi cục Trồng trọt chủ trì; sản phẩm: thông báo lịch; hoàn thành trong tháng 3/2024)."
      )
      .plan
    #expect(
      plan.tasks.map { $0.lead.map(\.name) }
        == [["Chi cục Thủy sản", "Phòng Nội vụ"], ["Chi cục Trồng trọt"]])
    #expect(plan.tasks.map(\.deliverable) == ["thông báo xếp loại", "thông báo lịch"])
    #expect(plan.tasks.map(\.deadline?.due) == ["2024-02/2024-06", "2024-03"])
    #expect(
      plan.tasks.map(\.deadline?.text) == ["từ tháng 02 đến tháng 6/2024", "trong tháng 3/2024"])
  }

  @Test("A list of fields below measures holds tasks; money alone does not")
  func fields() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .section("III.5", "Nguồn lực, đào tạo và thông tin")
      .item("III.5.-1", "Giao Vụ Tổ chức cán bộ tuyển chọn kỹ sư đi thực tập.")
      .section("III.6", "Nguồn lực tài chính")
      .item("III.6.-1", "Ngân sách nhà nước bố trí theo phân cấp hiện hành.")
      .plan
    #expect(plan.tasks.map(\.id) == ["III.5.-1"])
  }

  @Test("A short form whose head is abbreviated itself stands for the name that it explains")
  func abbreviatedHead() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .item(
        "III.-1",
        "Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh (BQL KKT&KCN) kêu gọi nhà đầu tư."
      )
      .item("III.-2", "BQL KKT&KCN nạo vét luồng vào cảng.")
      .plan
    #expect(
      plan.tasks.map { $0.lead.map(\.name) }
        == [
          ["Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh"],
          ["Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh"],
        ])
  }
}
