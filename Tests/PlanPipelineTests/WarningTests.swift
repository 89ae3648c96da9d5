import PlanPipeline
import Testing

@Suite("Warnings of a restored text")
struct WarningTests {
  private static let vietnamese = """
    Thuc hién Nghi quyét s6 76/NQ-CP ngay 15/7/2021 cia Chinh pht ban hanh Chvong trinh tong thé
    cai cach hanh chinh nha nwéc giai doan 2021 - 2030, UBND tinh ban hanh Ké hoach nhw sau:
    """
  private static let english = """
    The department shall complete the transformation of public services by the end of the year
    and report quarterly to the committee on the implementation of the programme's objectives.
    """

  @Test("Vietnamese is known for what it is, however badly it was read")
  func vietnamese() {
    #expect(restored([(Self.vietnamese, 0.9)]).warnings.isEmpty)
  }

  @Test("Text in another language is said to be none")
  func english() {
    #expect(restored([(Self.english, 0.9)]).warnings.map(\.code) == ["not-vietnamese"])
  }

  @Test("A few words prove no language")
  func fewWords() {
    #expect(restored([("Department of Transformation", 0.9)]).warnings.isEmpty)
  }

  @Test("A line that could hardly be read is named")
  func unreadable() {
    let warnings = restored([("một", 0.9), ("hai", 0.49), ("ba", 0.5), ("", 1)]).warnings
    #expect(warnings.map(\.code) == ["unreadable-line"])
    #expect(warnings.map(\.line) == [2])
    #expect(warnings[0].message.contains("49 %"))
  }
}
