import Testing

@testable import Segmentation

@Suite("Any text at all")
struct RobustnessTests {
  @Test(
    "gives an outline, whatever it is",
    arguments: [
      "", "\n\n \n", "hello world", "I.", ")", "Nơi nhận:", "PHỤ LỤC", "KẾ HOẠCH", "Số:", "| | |",
      "PHỤ LỤC\nDANH MỤC\nTT Tên nhiệm vụ Cơ quan chủ trì Thời gian hoàn thành",
      "\u{300}\u{301} \u{1F600}", "1.1.1.1.1.1.1 X", "99999999999999999999. X",
    ])
  func anything(_ text: String) {
    let outline = Given.outline(text)
    #expect(outline.restored.lines.count == Given.document(text).lines.count)
  }

  @Test("Many labels and long lines take time in proportion")
  func proportion() {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let lines = String(repeating: "1. Một việc phải làm.\na) Sở Y tế.\n- Làm.\n", count: count)
      let line = String(repeating: "a) Sở Y tế chủ trì; - I. MỤC ", count: count)
      let document = Given.document(lines + line)
      return clock.measure { _ = Given.segmenter.segment(document) }
    }
    _ = time(50)
    let small = time(500)
    #expect(time(4000) < small * 40)
  }

  @Test("Ids are given once")
  func ids() {
    let outline = Given.outline(
      "1. Việc một.\n\n1. Việc một.\n\n1. Việc một.\n\nI. A\n\n- B.\n\nI. A\n\n- B.\n")
    let ids = outline.sections.map(\.id) + outline.items.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
