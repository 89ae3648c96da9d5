import PlanDocument
import Testing

@Suite("Who does what by a task's sentence")
struct TaskSentenceTests {
  func task(_ sentence: String) throws -> PlanTask {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ").item("III.-1", sentence).plan
    return try #require(plan.tasks.first)
  }

  @Test(
    "Parentheses tell who and when in any order",
    arguments: [
      "Rà soát danh mục hồ sơ (hoàn thành trước ngày 30/6/2022; Sở Y tế chủ trì).",
      "Rà soát danh mục hồ sơ (Sở Y tế chủ trì; hoàn thành trước ngày 30/6/2022).",
    ])
  func parentheses(sentence: String) throws {
    #expect(try task(sentence).lead.map(\.name) == ["Sở Y tế"])
    #expect(try task(sentence).deadline?.due == "2022-06-30")
  }

  @Test("A quarter's numeral in parentheses is no abbreviation that the text explains")
  func quarter() throws {
    let task = try task("Rà soát danh mục hồ sơ (hoàn thành trong quý III/2022).")
    #expect(task.deadline?.due == "2022-35")
  }

  @Test("Parentheses may list who does it, or tell who works with whom")
  func listed() throws {
    let listed = try task("Rà soát hồ sơ (Ban Quản lý các khu công nghiệp; Sở Công Thương).")
    #expect(listed.lead.map(\.name) == ["Ban Quản lý các khu công nghiệp", "Sở Công Thương"])
    let told = try task("Rà soát hồ sơ (Công an tỉnh phối hợp với UBND các huyện triển khai).")
    #expect(told.lead.map(\.name) == ["Công an tỉnh"])
    #expect(told.cooperating.map(\.name) == ["UBND các huyện"])
  }

  @Test(
    "Who gives the work is not in charge of it",
    arguments: [
      "UBND tỉnh giao Sở Xây dựng phối hợp với Công an tỉnh kiểm soát tải trọng xe.",
      "Nhiệm vụ kiểm soát tải trọng xe giao Sở Xây dựng thực hiện, có Công an tỉnh tham gia.",
    ])
  func assigned(sentence: String) throws {
    #expect(try task(sentence).lead.map(\.name) == ["Sở Xây dựng"])
    #expect(try task(sentence).cooperating.map(\.name) == ["Công an tỉnh"])
  }

  @Test("A bureau's head is no season: who helps behind it helps")
  func bureau() throws {
    let task = try task("Vụ Kiến trúc chủ trì soạn thảo, Vụ Pháp chế phối hợp thẩm định dự thảo.")
    #expect(task.lead.map(\.name) == ["Vụ Kiến trúc"])
    #expect(task.cooperating.map(\.name) == ["Vụ Pháp chế"])
  }

  @Test("Who holds the course that somebody is sent to is not in charge")
  func attended() throws {
    let task = try task("Cử cán bộ tham gia các khóa bồi dưỡng do Học viện Chính trị tổ chức.")
    #expect(task.lead.isEmpty)
  }

  @Test("One label may stand before who leads and who helps")
  func label() throws {
    let task = try task(
      "Xây dựng vùng nuôi an toàn. Chủ trì thực hiện: Sở Y tế, phối hợp với Hội Nông dân tỉnh.")
    #expect(task.lead.map(\.name) == ["Sở Y tế"])
    #expect(task.cooperating.map(\.name) == ["Hội Nông dân tỉnh"])
  }
}

extension TaskSentenceTests {
  @Test(
    "Places have apostrophes and second names",
    arguments: [
      "UBND huyện Cư M’gar", "UBND phường B’Lao", "UBND phường Xuân Hương - Đà Lạt",
      "Công an huyện M’Đrắk",
    ])
  func places(name: String) throws {
    #expect(try task("Rà soát hồ sơ (\(name) chủ trì).").lead.map(\.name) == [name])
  }

  @Test("What another gives is told of the thing, behind a time as well")
  func given() throws {
    let task = try task(
      "Ngày 05 hằng tháng đăng kết quả đối chiếu giá thuốc do Vụ Hợp tác quốc tế cung cấp.")
    #expect(task.lead.isEmpty)
  }

  @Test(
    "A label's value may give the parts in notes, and an authority may give the work in a later clause"
  )
  func charges() throws {
    let noted = try task(
      "Xây dựng tuyến du lịch. Trách nhiệm thực hiện: Sở Du lịch (chủ trì); Hội Nông dân tỉnh (phối hợp)."
    )
    #expect(noted.lead.map(\.name) == ["Sở Du lịch"])
    #expect(noted.cooperating.map(\.name) == ["Hội Nông dân tỉnh"])
    let given = try task(
      "Đối với dự án đường ven biển, UBND tỉnh giao Sở Xây dựng hoàn thành giải phóng mặt bằng.")
    #expect(given.lead.map(\.name) == ["Sở Xây dựng"])
    let proposed = try task(
      "Trên cơ sở đề xuất của UBND các xã, phường, Sở Tài chính tổng hợp, cân đối ngân sách.")
    #expect(proposed.lead.map(\.name) == ["Sở Tài chính"])
  }

  @Test("“Hạn” labels a deadline, and work may begin in the middle of a sentence")
  func times() throws {
    let labelled = try task("Xây dựng bộ tiêu chuẩn. Chủ trì: Sở Y tế; hạn: trước ngày 31/10/2025.")
    #expect(labelled.deadline?.due == "2025-10-31")
    let begun = try task("Sở Y tế dựng kho dữ liệu, từ ngày 01/7/2025 nhận dữ liệu ra viện.")
    #expect(begun.deadline?.due == "2025-07-01")
  }

  @Test("“Chỉ số” with a name heads tasks where tasks stand")
  func measures() {
    let plan = OutlineSketch().section("III", "NHIỆM VỤ").section(
      "III.4", "Chỉ số cải cách hành chính"
    ).item("III.4.1", "Vụ Cải cách hành chính công bố Chỉ số trong tháng 4/2023.").plan
    #expect(plan.tasks.map(\.id) == ["III.4.1"])
  }
}
