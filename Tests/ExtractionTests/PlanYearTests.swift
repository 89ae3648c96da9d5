import Lexicon
import PlanDocument
import Testing

@testable import Extraction

@Suite("The years of a plan")
struct PlanYearTests {
  private func header(_ title: String, issued: String? = nil) -> DocumentHeader {
    var header = DocumentHeader()
    header.title = title
    header.issued = issued
    return header
  }

  @Test(
    "Dates without a year belong to the one year that the title is for, not to what it looks ahead to"
  )
  func due() {
    #expect(PlanYear.due(of: header("Cải cách hành chính năm 2024")) == 2024)
    #expect(PlanYear.due(of: header("Chuyển đổi số năm 2025, định hướng đến năm 2030")) == 2025)
    #expect(PlanYear.due(of: header("Phát triển giáo dục đến năm 2030")) == nil)
    #expect(PlanYear.due(of: header("Phát triển giáo dục đến hết năm 2030")) == nil)
    #expect(PlanYear.due(of: header("Chăm sóc trẻ em giai đoạn 2021 - 2025")) == nil)
    #expect(PlanYear.due(of: header("Chống rét cho trâu bò", issued: "2024-03-01")) == 2024)
    #expect(PlanYear.due(of: header("Chống rét cho trâu bò", issued: "2024-12-01")) == nil)
  }

  @Test("Nothing is due before the plan was issued, or before its own year")
  func first() {
    #expect(PlanYear.first(of: header("Giáo dục đến năm 2030", issued: "2025-09-29")) == 2025)
    #expect(PlanYear.first(of: header("Giáo dục năm 2026", issued: "2025-12-29")) == 2025)
    #expect(PlanYear.first(of: header("Giáo dục năm 2026")) == 2026)
    #expect(PlanYear.first(of: header("Giáo dục vùng cao")) == nil)
  }

  @Test("The span of a title begins in its first year")
  func begins() {
    #expect(PlanYear.begins(title: "Nước sạch nông thôn giai đoạn 2026 - 2030") == 2026)
    #expect(PlanYear.begins(title: "Nước sạch nông thôn năm 2026") == nil)
    #expect(PlanYear.begins(title: "Nước sạch nông thôn đến năm 2030") == nil)
    #expect(PlanYear.begins(title: nil) == nil)
  }

  @Test("A school year is the one in which it ends, and begins the year before")
  func schoolYear() {
    let plan = header("Nhiệm vụ năm học 2024 - 2025", issued: "2024-08-26")
    #expect(PlanYear.due(of: plan) == DueYear(2025, isSchoolYear: true))
    #expect(PlanYear.first(of: plan) == 2024)
    #expect(PlanYear.due(of: header("Phát triển giáo dục năm học 2024 - 2030")) == 2030)
  }
}
