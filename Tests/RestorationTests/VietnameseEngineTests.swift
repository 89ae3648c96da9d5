import Foundation
import Testing

@testable import Restoration

@Suite("What an engine that knows Vietnamese gets wrong")
struct VietnameseEngineTests {
  private func restored(_ lines: String...) throws -> [String] {
    try TestRestorer.restore(lines).lines.map(\.text)
  }

  private var confusions: MarkConfusions {
    get throws {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      return try MarkConfusions(
        path: root.appendingPathComponent("Dictionaries/mark-confusions.tsv").path)
    }
  }

  @Test("a mark that the engine often mistakes costs less than one that it hardly ever does")
  func costs() throws {
    let confusions = try confusions
    let often = confusions.cost(printed: "chi", seen: "chỉ")
    let now = confusions.cost(printed: "đổi", seen: "đối")
    let seldom = confusions.cost(printed: "chi", seen: "chị")
    #expect(often < now)
    #expect(now < seldom)
    #expect(confusions.cost(printed: "chi", seen: "chi") < 1.5)
  }

  @Test("words that it mistakes again and again are read by what stands beside them")
  func words() throws {
    let lines = try restored(
      "Giao Chỉ cục Thủy sản chủ trì, các chỉ nhánh ngân hàng phối hợp; kinh phí chỉ trả",
      "cho các hộ được trích từ ngân sách tỉnh, chỉ tiết tại phụ lục kèm theo Kế hoạch này.")
    #expect(lines[0].contains("Chi cục Thủy sản"))
    #expect(lines[0].contains("các chi nhánh ngân hàng"))
    #expect(lines[1].contains("chi tiết tại phụ lục"))
  }

  @Test("labels of points that it took for other signs count on")
  func labels() throws {
    let lines = try restored(
      "a) Sở Y tế kiểm tra các bếp ăn tập thể trên địa bàn tỉnh.",
      "b) Sở Công Thương kiểm tra các chợ đầu mối trên địa bàn tỉnh.",
      "€) Sở Nội vụ thẩm định, trình Ủy ban nhân dân tỉnh xem xét.",
      "đ) Công an tỉnh xử lý các hành vi vi phạm pháp luật.",
      "đ) Ủy ban nhân dân các huyện bố trí kinh phí thực hiện.")
    #expect(lines.map { String($0.prefix(2)) } == ["a)", "b)", "c)", "d)", "đ)"])
  }

  @Test("a copyright sign before a bracket is a c")
  func sign() throws {
    #expect(
      try restored("©) Sở Xây dựng rà soát quy hoạch các khu dân cư nông thôn.")[0].hasPrefix("c)"))
  }
}
