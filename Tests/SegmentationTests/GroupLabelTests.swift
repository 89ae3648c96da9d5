import Testing

@testable import Segmentation

@Suite("The labels of a table's groups")
struct GroupLabelTests {
  @Test("A lost label is a letter where the others are")
  func letters() {
    #expect(GroupLabel.alike(["I", "B", "C"]) == ["A", "B", "C"])
    #expect(GroupLabel.alike(["A", "II", "C", "IV"]) == ["A", "B", "C", "D"])
  }

  @Test("Among numerals a letter is a spoilt one")
  func spoilt() {
    #expect(GroupLabel.alike(["I", "II", "III", "D"]) == ["I", "II", "III", "IV"])
  }

  @Test("Numerals stay numerals")
  func numerals() {
    #expect(GroupLabel.alike(["I", "II", "III"]) == ["I", "II", "III"])
  }
}
