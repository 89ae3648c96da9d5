import Testing

@testable import Segmentation

@Suite("Labels of groups beyond doubt")
struct GroupAnchorTests {
  private func anchors(_ lines: [String]) -> GroupAnchors {
    let tokens = TableTokens.sketch(lines)
    return GroupAnchors(in: tokens, rows: RowAnchors.find(in: tokens))
  }

  @Test("numerals that count on from I are certain, with one of them lost too")
  func counted() {
    #expect(
      anchors(["I Thể chế", "1 Rà soát", "II Hạ tầng", "2 Xây dựng", "III Nhân lực"]).values
        == [0: 1, 2: 2, 4: 3])
    #expect(
      anchors(["I Thể chế", "1 Rà soát", "III Hạ tầng", "IV Dữ liệu", "V Nhân lực"]).values
        == [0: 1, 2: 3, 3: 4, 4: 5])
  }

  @Test("capital letters count groups too")
  func letters() {
    #expect(
      anchors(["A Rừng", "1 Rà soát", "C Dịch vụ", "2 Chi trả", "D Tín chỉ", "E Truyền thông"])
        .values
        == [0: 1, 2: 3, 4: 4, 5: 5])
  }

  @Test("strokes that stand for the rows 1 and 11 head no groups")
  func rows() {
    let rows = ["I A", "2 B", "3 C", "4 D", "5 E", "II K", "III L"]
    #expect(anchors(rows).values[0] == nil)
  }

  @Test("one numeral, and numerals before small letters, prove nothing")
  func few() {
    #expect(anchors(["I Thể chế", "1 Rà soát"]).values.isEmpty)
    #expect(anchors(["I và", "II và", "III và"]).values.isEmpty)
  }

  @Test("a group without a label cannot have the number of one that follows")
  func forbidden() {
    let groups = anchors(["I Thể chế", "1 Rà soát", "II Hạ tầng", "2 Xây dựng", "III Nhân lực"])
    #expect(groups.forbids(2, on: 1))
    #expect(groups.forbids(3, on: 3))
    #expect(!groups.forbids(2, on: 2))
    #expect(!groups.forbids(3, on: 4))
  }

  @Test("numerals that count anew below each letter are groups of its group")
  func nested() {
    let lines = [
      "A Nhà ở", "I Cơ chế", "1 Rà soát", "II Hạ tầng", "2 Xây dựng", "B Đường sắt", "I Vốn",
      "1 Lập đề án", "II Nhân lực", "2 Đào tạo",
    ]
    #expect(anchors(lines).values == [0: 1, 1: 1, 3: 2, 5: 2, 6: 1, 8: 2])
    // A lone numeral below one letter only is debris.
    #expect(
      anchors(["A Rừng", "I Cơ chế", "1 Rà soát", "B Biển", "2 Chi trả"]).values == [0: 1, 3: 2])
  }
}
