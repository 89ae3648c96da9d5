import Testing

@testable import Segmentation

@Suite("Row numbers beyond doubt")
struct RowAnchorTests {
  private func anchors(_ lines: [String]) -> [Int: String] {
    RowAnchors.find(in: TableTokens.sketch(lines)).mapValues(\.text)
  }

  @Test("a number of which one figure was misread is the one that is missing")
  func misread() {
    #expect(
      anchors(["13 A", "14 B", "16 C", "16 D", "17 E", "18 F"])
        == [2: "15", 3: "16", 4: "17", 5: "18"])
    #expect(anchors(["13 A", "14 B", "30 ngày", "16 D", "17 E", "18 F"])[2] == nil)
  }

  @Test("Numbers that count on from one another are certain; one that does not is not")
  func chain() {
    #expect(
      anchors(["1 Rà soát", "quy định", "2 Lập danh mục", "30 ngày", "3 Tổ chức", "4 Xây dựng"])
        == [0: "1", 2: "2", 4: "3", 5: "4"])
  }

  @Test("Sub-rows count within their row, and the count goes on after them")
  func subRows() {
    #expect(
      anchors(["6 A", "7 B", "7.1 C", "7.2 D", "7.3 E", "8 F", "9 G"]).values.sorted()
        == ["6", "7", "7.1", "7.2", "7.3", "8", "9"])
  }

  @Test("Two numbers alone prove nothing")
  func few() {
    #expect(anchors(["5 lớp", "nội dung", "6 lớp"]).isEmpty)
  }
}
