import PlanDocument
import PlanExport
import Testing

@Suite("A restored plan as Markdown")
struct MarkdownTests {
  @Test("Headings by level, running text in paragraphs, rows of annexes as a table")
  func plan() {
    var plan = Sketch.plan(
      [
        Sketch.task("I.-1", "Rà soát thể chế.", lines: LineSpan(4, 4)),
        Sketch.task(
          "PL1.1", "Báo cáo | tháng", due: "2025-05", origin: .annex, lines: LineSpan(7, 7)),
        Sketch.task("PL1.2", "Khảo sát", origin: .annex, lines: LineSpan(8, 8)),
      ],
      text: [
        "KẾ HOẠCH", "I. MỤC ĐÍCH", "1. Nâng cao", "- Rà soát thể chế.", "và làm rõ", "PHỤ LỤC",
        "1 Báo cáo",
        "2 Khảo sát",
      ])
    plan.sections = [
      PlanSection(
        id: "I", label: "I.", title: "MỤC ĐÍCH", parent: nil, level: 1, source: LineSpan(2, 2)),
      PlanSection(
        id: "PL1", label: nil, title: "PHỤ LỤC", parent: nil, level: 1, source: LineSpan(6, 6)),
    ]
    let text = String(decoding: MarkdownWriter.bytes(of: [plan]), as: UTF8.self)
    #expect(
      text == """
        # Kế hoạch 86/KH-UBND

        **Cải cách hành chính**

        - Cơ quan ban hành: Ủy ban nhân dân tỉnh Quảng Bình
        - Nơi ban hành: Quảng Bình
        - Ngày ban hành: 2024-01-17

        KẾ HOẠCH

        ## I. MỤC ĐÍCH

        1\\. Nâng cao

        \\- Rà soát thể chế.

        và làm rõ

        ## PHỤ LỤC

        | TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời hạn |
        | --- | --- | --- | --- | --- | --- |
        | \\- | Báo cáo \\| tháng | Sở Nội vụ |  | Báo cáo | hạn |
        | \\- | Khảo sát | Sở Nội vụ |  | Báo cáo | hạn |


        """)
  }

  @Test(
    "Signs of Markdown stand for themselves",
    arguments: ["# a", "- a", "*a*", "[a](b)", "<b>", "`a`", "1. a", "2) a"])
  func signs(text: String) {
    let written = String(
      decoding: MarkdownWriter.bytes(of: [Sketch.plan(text: [text])]), as: UTF8.self)
    #expect(!written.contains("\n\(text)\n"))
    #expect(written.contains("\\"))
  }
}
