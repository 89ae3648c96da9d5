import Extraction
import PlanDocument
import Segmentation
import Testing

@Suite("Damaged indicator tables")
struct IndicatorTableTests {
  private func read(
    _ rows: [[String]], columns: [ColumnRole] = [.indicator, .unit, .target(year: 2030)],
    confidence: Double = 0.8
  ) -> ExtractedPlan {
    OutlineSketch().section("PL1", "CHỈ TIÊU")
      .table("PL1", columns, rows: rows, confidence: confidence).plan
  }

  /// The warnings on units and targets, with their lines.
  private func told(_ plan: ExtractedPlan) -> [String] {
    plan.warnings.filter { $0.code.hasSuffix("-unit") || $0.code.hasSuffix("-target") }
      .map { "\($0.code) \($0.line ?? 0)" }
  }

  @Test("A share is given in per cent where its unit was lost; the warning names the line")
  func shareUnit() {
    let plan = read([["Tỷ lệ hộ dân có nước sạch", "", "95"], ["Số trạm bơm", "", "12"]])
    #expect(plan.indicators.map(\.unit) == ["%", nil])
    #expect(told(plan) == ["mended-unit 100"])
  }

  @Test("What was reached before the plan is no target of it, though its title names several years")
  func pastYears() {
    let plan = OutlineSketch(title: "Nước sạch nông thôn giai đoạn 2023 - 2025")
      .frame { $0.placeAndDate = $1("Hà Nội, ngày 16 tháng 5 năm 2023") }
      .section("PL1", "CHỈ TIÊU")
      .table(
        "PL1", [.indicator, .unit, .target(year: 2022), .target(year: 2025)],
        rows: [["Tỷ lệ hộ dân có nước sạch", "%", "48", "90"]], confidence: 1
      ).plan
    #expect(plan.indicators.map(\.targetYear) == [2025])
    #expect(plan.indicators.map(\.value) == [90])
  }

  @Test(
    "A table without a column of units needs no warning: the name or the target says what is counted"
  )
  func noUnitColumn() {
    let plan = read(
      [["Tỷ lệ hộ dân có nước sạch", "95"], ["Tỷ lệ bác sĩ", "12 điểm"]],
      columns: [.indicator, .target(year: 2030)])
    #expect(plan.indicators.map(\.unit) == ["%", "điểm"])
    #expect(told(plan).isEmpty)
  }

  @Test("Where the OCR has no “≥”, other signs before a share stand for it")
  func lostSign() {
    let plan = read([
      ["Tỷ lệ hộ dân có nước sạch", "%", "> 95"], ["Tỷ lệ trẻ em đến trường", "%", "299,5"],
      ["Tỷ lệ rác chôn lấp", "%", "< 30"], ["Số trạm bơm", "trạm", "> 12"],
      ["Số hồ chứa", "hồ", "=7"], ["Tỷ lệ đường nhựa", "%", "100"],
    ])
    #expect(
      plan.indicators.map(\.comparison) == [.atLeast, .atLeast, .below, .above, .atLeast, .equal])
    #expect(plan.indicators.map(\.value) == [95, 99.5, 30, 12, 7, 100])
    #expect(plan.indicators.map(\.text) == ["> 95", "299,5", "< 30", "> 12", "=7", "100"])
    #expect(told(plan) == ["mended-target 7", "mended-target 7", "mended-target 7"])
  }

  @Test(
    "A figure that stands alone before a share is a spoilt sign, unless two columns ran together")
  func figureForSign() {
    let row = ["Tỷ lệ hộ dân có nước sạch", "%", "2 80"]
    #expect(read([row]).indicators.map(\.comparison) == [.atLeast])
    let two: [ColumnRole] = [.indicator, .unit, .target(year: 2030), .target(year: 2035)]
    #expect(read([row], columns: two).indicators.map(\.comparison) == [.equal])
  }

  @Test("A table that was read with “≥” means its “>”, and so does printed text")
  func printedSign() {
    let rows = [["Tỷ lệ hộ dân có nước sạch", "%", "> 95"], ["Tỷ lệ rừng", "%", "≥ 42"]]
    #expect(read(rows).indicators.map(\.comparison) == [.above, .atLeast])
    #expect(
      read([rows[0]], confidence: 1).indicators.map(\.comparison) == [.above])
  }

  @Test("A name that damage parted at “và” is one agency again")
  func partedAgency() {
    let columns: [ColumnRole] = [.indicator, .unit, .target(year: 2030), .responsible]
    let plan = read(
      [
        ["Tỷ lệ rác được thu gom", "%", "95", "Sở Tài nguyên và Môi trường"],
        ["Tỷ lệ thu ngân sách", "%", "95", "Sở Tài chính"],
        ["Tỷ lệ rác chôn lấp", "%", "30", "Sở Tài nguyên và sĩ trường"],
      ], columns: columns)
    #expect(
      plan.indicators.last?.responsible.map(\.name) == ["Sở Tài nguyên và Môi trường"])
  }

  @Test("A measured thing whose number was lost is an indicator without a value, and a warning")
  func lostTarget() {
    let plan = read([["Tỷ lệ hộ dân có nước sạch", "%", ""], ["Kinh tế số", "", ""]])
    #expect(plan.indicators.map(\.id) == ["PL1.1"])
    #expect(plan.indicators.map(\.value) == [nil])
    #expect(plan.indicators.map(\.unit) == ["%"])
    #expect(plan.indicators.map(\.targetYear) == [2030])
    #expect(told(plan) == ["missing-target 100"])
  }

  @Test("A share's unit that is a word of another cell gives way, and so does a spoilt hundred")
  func spoiltShare() {
    let plan = read([["Tỷ lệ văn bản điện tử", "cơ", "109"], ["Số trạm bơm", "trạm", "109"]])
    #expect(plan.indicators.map(\.unit) == ["%", "trạm"])
    #expect(plan.indicators.map(\.value) == [100, 109])
    #expect(told(plan) == ["mended-unit 100", "mended-target 7"])
  }

  @Test("The sign of per cent with a ring too many is the sign")
  func ringedUnit() {
    #expect(
      read([["Tỷ lệ hộ dân có nước sạch", "0%", "95"]]).indicators.map(\.unit) == ["%"])
  }

  @Test("Ids are unique within their kind: the first keeps its own, later ones are counted")
  func uniqueIDs() {
    let columns: [ColumnRole] = [.indicator, .target(year: nil)]
    let plan = OutlineSketch().section("PL1", "CHỈ TIÊU")
      .table("PL1", columns, rows: [["Số trạm bơm", "12"]])
      .table("PL1", columns, rows: [["Số hồ chứa", "7"]])
      .table("PL1", columns, rows: [["Số kênh mương", "9"]]).plan
    #expect(plan.indicators.map(\.id) == ["PL1.1", "PL1.1~2", "PL1.1~3"])
  }

  @Test("A figure too many before a number that else fits the other years' is a spoilt sign")
  func figureBeforeNumber() {
    let columns: [ColumnRole] = [
      .indicator, .unit, .target(year: 2025), .target(year: 2026), .target(year: 2027),
    ]
    let plan = read([["Số hộ có nước sạch", "hộ", "1.200", "1.300", "21.400"]], columns: columns)
    #expect(plan.indicators.map(\.value) == [1200, 1300, 1400])
    #expect(plan.indicators.map(\.comparison) == [.equal, .equal, .atLeast])
    let far = read([["Số hộ có nước sạch", "hộ", "12.000", "13.000", "21.400"]], columns: columns)
    #expect(far.indicators.map(\.value) == [12000, 13000, 21400])
  }
}
