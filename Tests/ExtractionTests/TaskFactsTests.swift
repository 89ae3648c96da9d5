import PlanDocument
import Testing

@Suite("Facts on lines below a task")
struct TaskFactsTests {
  @Test("A heading with nothing but facts below is a task told over several lines")
  func heading() {
    let plan = OutlineSketch()
      .section("II", "NHIỆM VỤ")
      .section("II.a", "Kiểm tra việc thẩm định hồ sơ tại các dự án.")
      .item("II.a.-1", "Đơn vị chủ trì: Thanh tra huyện.")
      .item("II.a.-2", "Đơn vị phối hợp: Công an huyện, Phòng Nội vụ.")
      .item("II.a.-3", "Thời hạn: Hằng quý.")
      .plan
    #expect(plan.sections.map(\.id) == ["II"])
    #expect(plan.tasks.map(\.id) == ["II.a"])
    #expect(plan.tasks[0].lead.map(\.name) == ["Thanh tra huyện"])
    #expect(plan.tasks[0].cooperating.map(\.name) == ["Công an huyện", "Phòng Nội vụ"])
    #expect(plan.tasks[0].deadline?.recurrence == "FREQ=MONTHLY;INTERVAL=3")
    #expect(plan.tasks[0].text.hasSuffix("Công an huyện, Phòng Nội vụ. - Thời hạn: Hằng quý."))
  }

  @Test("Facts that follow several tasks are said of each, but for what a task says itself")
  func shared() {
    let plan = OutlineSketch(title: "Bảo vệ rừng năm 2024")
      .section("II", "NHIỆM VỤ")
      .section("II.1", "Tuyên truyền")
      .item("II.1.-1", "Phát tờ rơi đến từng hộ dân sống ven rừng.")
      .item("II.1.-2", "Công an xã tuyên truyền lưu động, hoàn thành trước ngày 30/4/2024.")
      .item("II.1.-3", "Cơ quan chủ trì: Hạt Kiểm lâm huyện; thời gian: quý II/2024.")
      .plan
    #expect(plan.sections.map(\.id) == ["II", "II.1"])
    #expect(plan.tasks.map(\.id) == ["II.1.-1", "II.1.-2"])
    #expect(plan.tasks.map { $0.lead.map(\.name) } == [["Hạt Kiểm lâm huyện"], ["Công an xã"]])
    #expect(plan.tasks.map(\.deadline?.due) == ["2024-34", "2024-04-30"])
  }

  @Test("Where each task of one section has its own facts, each of another section has")
  func throughout() {
    let plan = OutlineSketch(title: "Thương mại năm 2024")
      .section("II", "NHIỆM VỤ")
      .section("II.1", "Chợ")
      .item("II.1.a", "Rà soát chợ dân sinh.", marker: .lettered)
      .item("II.1.p", "Cơ quan chủ trì: Sở Công Thương.", marker: .paragraph)
      .item("II.1.b", "Sắp xếp chợ tạm.", marker: .lettered)
      .item("II.1.c", "Kêu gọi đầu tư chợ đầu mối.", marker: .lettered)
      .item("II.1.q", "Cơ quan chủ trì: Sở Kế hoạch và Đầu tư.", marker: .paragraph)
      .section("II.2", "Người tiêu dùng")
      .item("II.2.a", "Cục Quản lý thị trường kiểm tra mỹ phẩm.", marker: .lettered)
      .item(
        "II.2.b", "Phổ biến Luật (có hiệu lực từ ngày 01/7/2024) đến các chợ.", marker: .lettered
      )
      .item(
        "II.2.p",
        "Cơ quan chủ trì: Sở Công Thương; phối hợp: Báo Bình Dương; thời gian: quý I/2024.",
        marker: .paragraph
      )
      .plan
    let tasks = plan.tasks.filter { $0.section == "II.2" }
    #expect(
      tasks.map { $0.lead.map(\.name) } == [["Cục Quản lý thị trường"], ["Sở Công Thương"]])
    #expect(tasks.map { $0.cooperating.map(\.name) } == [[], ["Báo Bình Dương"]])
    #expect(tasks.map(\.deadline?.due) == [nil, "2024-33"])
  }

  @Test(
    "Where each task has its own facts below it, one without any has none; a line that says when goes first"
  )
  func each() {
    let plan = OutlineSketch(title: "Dữ liệu đất đai năm 2026")
      .section("II", "NHIỆM VỤ")
      .section("II.1", "Dữ liệu")
      .item("II.1.a", "Bãi bỏ các định mức ban hành trước năm 2030 đã lạc hậu.", marker: .lettered)
      .item("II.1.p", "Đơn vị chủ trì: Vụ Pháp chế; thời gian: quý II/2026.", marker: .paragraph)
      .item("II.1.b", "Cục Viễn thám cung cấp ảnh, định kỳ hằng quý bàn giao.", marker: .lettered)
      .item("II.1.c", "Đưa mực nước hồ lên bản đồ.", marker: .lettered)
      .item(
        "II.1.q", "Đơn vị chủ trì: Cục Thủy lợi; kết quả: Bản đồ điều hành.", marker: .paragraph
      )
      .plan
    #expect(plan.tasks.map(\.id) == ["II.1.a", "II.1.b", "II.1.c"])
    #expect(
      plan.tasks.map { $0.lead.map(\.name) } == [
        ["Vụ Pháp chế"], ["Cục Viễn thám"], ["Cục Thủy lợi"],
      ])
    #expect(plan.tasks.map(\.deliverable) == [nil, nil, "Bản đồ điều hành"])
    #expect(plan.tasks[0].deadline?.due == "2026-34")
  }

  @Test(
    "Parts may be given in parentheses, behind the agencies or in a later clause",
    arguments: [
      (
        "Tổ chức tập huấn (Phòng Nội vụ chủ trì, phối hợp với Hội Chữ thập đỏ huyện thực hiện).",
        ["Phòng Nội vụ"], ["Hội Chữ thập đỏ huyện"]
      ),
      (
        "Sở Du lịch chủ trì; Sở Văn hóa và Thể thao, Sở Ngoại vụ phối hợp tổ chức Lễ hội.",
        ["Sở Du lịch"], ["Sở Văn hóa và Thể thao", "Sở Ngoại vụ"]
      ),
      (
        "Trên sóng phát thanh, truyền hình, Báo Vĩnh Long đưa độ mặn tại các cửa lấy nước.",
        ["Báo Vĩnh Long"], []
      ),
      (
        "Mời Viện Khoa học Thủy lợi miền Nam tham gia xây dựng quy trình vận hành cống.", [],
        ["Viện Khoa học Thủy lợi miền Nam"]
      ),
      (
        "Ở nơi rừng do làng quản lý, UBND các xã đứng ra ký giao ước với già làng.",
        ["UBND các xã"], []
      ),
      (
        "Công ty Điện lực Sóc Sơn cùng Bưu điện huyện bó gọn dây, nhổ cột cũ.",
        ["Công ty Điện lực Sóc Sơn"], ["Bưu điện huyện"]
      ),
      (
        "Sở Y tế đứng ra điều phối, Trường Đại học Y Hà Nội hỗ trợ chuyên môn.",
        ["Sở Y tế"], ["Trường Đại học Y Hà Nội"]
      ),
      (
        "Đo vẽ lại ranh giới rừng; đơn vị đầu mối là Chi cục Kiểm lâm.", ["Chi cục Kiểm lâm"], []
      ),
      (
        "Khi mực nước hạ thấp, Sở Công Thương áp dụng phương án cấp điện luân phiên.",
        ["Sở Công Thương"], []
      ),
      (
        "Nhiệm vụ này do Trạm Khuyến nông huyện thực hiện cùng với Hội Nông dân huyện.",
        ["Trạm Khuyến nông huyện"], ["Hội Nông dân huyện"]
      ),
      (
        "Trạm Thú y huyện chủ trì, phối hợp với các trang trại tiêm phòng cho đàn trâu, bò.",
        ["Trạm Thú y huyện"], ["Các trang trại"]
      ),
    ] as [(String, [String], [String])])
  func roles(text: String, lead: [String], cooperating: [String]) {
    let plan = OutlineSketch().section("I", "NHIỆM VỤ").item("I.-1", text).plan
    #expect(plan.tasks.first?.lead.map(\.name) == lead)
    #expect(plan.tasks.first?.cooperating.map(\.name) == cooperating)
  }

  @Test(
    "Facts in a paragraph are of the task above it, and of no other whose own could not be read")
  func paragraphs() {
    let plan = OutlineSketch(title: "Giám sát thực phẩm năm 2026")
      .section("II", "NHIỆM VỤ")
      .item("II.a", "Giám sát vùng trồng rau an toàn.", marker: .lettered)
      .item("II.-1", "Đ0n v1 chủ tr1 Chi cục Bảo vệ thực vật.", marker: .paragraph)
      .item("II.b", "Lập bản đồ số vùng nuôi tôm.", marker: .lettered)
      .item(
        "II.-2", "Đơn vị chủ: trì: Chi cục Thủy sản. Thời gian: Tháng 9/2026.", marker: .paragraph
      )
      .plan
    let tasks = plan.tasks.filter { ["II.a", "II.b"].contains($0.id) }
    #expect(tasks.map { $0.lead.map(\.name) } == [[], ["Chi cục Thủy sản"]])
    #expect(tasks.map(\.deadline?.due) == [nil, "2026-09"])
  }

  @Test("Facts below one task are not those of the tasks above it where tasks without any follow")
  func oneOfSeveral() {
    let plan = OutlineSketch(title: "Trợ giúp người khuyết tật năm 2023")
      .section("III", "NHIỆM VỤ")
      .item("III.a", "Lập kế hoạch giáo dục cá nhân cho học sinh.", marker: .lettered)
      .item("III.b", "Xây dựng Đề án thành lập hai trung tâm.", marker: .lettered)
      .item(
        "III.-1", "Chủ trì: Sở Nội vụ. Phối hợp: Sở Y tế. Thời hạn: quý IV/2023.",
        marker: .paragraph
      )
      .item("III.c", "Khai giảng các lớp may công nghiệp.", marker: .lettered)
      .plan
    let tasks = plan.tasks.filter { ["III.a", "III.b", "III.c"].contains($0.id) }
    #expect(tasks.map { $0.lead.map(\.name) } == [[], ["Sở Nội vụ"], []])
    #expect(tasks.map(\.deadline?.due) == [nil, "2023-36", nil])
  }
}
