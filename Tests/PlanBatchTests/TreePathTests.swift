import PlanBatch
import Testing

@Suite("Paths of inputs and their plans")
struct TreePathTests {
  @Test(
    "A text's plan is called as the text is; other names keep their extension",
    arguments: [
      ("a.txt", "a.json"), ("x/y/a.TXT", "x/y/a.json"), ("a.ocr", "a.ocr.json"), ("a", "a.json"),
      ("a.b.txt", "a.b.json"), ("x/.txt", "x/.txt.json"),
    ])
  func output(path: String, plan: String) {
    #expect(TreePath(path).output == plan)
  }

  @Test("Names are told apart by their bytes, not by what they look like")
  func bytes() {
    let composed = TreePath("K\u{1EBF}.txt")
    let decomposed = TreePath("Ke\u{302}\u{301}.txt")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(composed.text == decomposed.text, "as the standard library sees it")
  }

  @Test(
    "A pattern is held against the name; one with a slash against the path",
    arguments: [
      ("*.txt", "a.txt", true), ("*.txt", "x/a.txt", true), ("*.txt", "x.txt/a.ocr", false),
      ("2025/*.txt", "2025/a.txt", true), ("2025/*.txt", "2024/a.txt", false),
      ("[ab]?.txt", "x/a1.txt", true), ("*", "x/y", true), ("ke*", "Ke.txt", false),
    ])
  func pattern(pattern: String, path: String, takes: Bool) {
    #expect(FilePattern(pattern).takes(path) == takes)
  }
}
