import Foundation
import PlanBatch
import Testing

@Suite("vanban batch")
struct BatchTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  /// What the manifest says, by path.
  private func manifest(_ folder: String = "out") throws -> [ManifestEntry] {
    try tool.read("\(folder)/manifest.ndjson").split(separator: 0x0A).map {
      try JSONDecoder().decode(ManifestEntry.self, from: $0)
    }
  }

  /// The files of an output, each with its bytes, the manifest without its times.
  private func contents(_ folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in try tool.files(below: folder) where !file.hasPrefix(".") {
      contents[file] = try tool.read("\(folder)/\(file)")
    }
    contents["manifest.ndjson"] = try JSONEncoder().encode(
      manifest(folder).map { entry in
        var entry = entry
        entry.milliseconds = 0
        return "\(entry)"
      })
    return contents
  }

  /// Plans that differ, as many as are asked for.
  /// - Parameter sections: how long they are; a long one can be interrupted.
  private func writePlans(_ count: Int, sections: Int = 1) throws {
    for number in 1...count {
      let head = Tool.plan.replacing("86/KH", with: "\(number)/KH")
      let body = (1..<sections).map { "\($0 + 1). Muc dich\nNang cao trach nhiem dieu hanh.\n" }
      try tool.write(head + body.joined(), to: "in/\(number).txt")
    }
  }

  @Test("The output mirrors the tree; the manifest has a line for each input, sorted by path")
  func tree() throws {
    for path in ["in/b/2.txt", "in/a/x/1.txt", "in/c.txt", "in/c.pdf", "in/.hidden.txt"] {
      try tool.write(Tool.plan, to: path)
    }
    let run = try tool.run("batch", "in", "-o", "out", "--jobs", "2")
    #expect(run.status == 0)
    #expect(run.text.isEmpty)
    #expect(run.messages.contains("success          3"))
    #expect(
      try tool.files(below: "out") == [
        ".vanban-lock", "a/x/1.json", "b/2.json", "c.json", "manifest.ndjson",
      ])
    let entries = try manifest()
    #expect(entries.map(\.path) == ["a/x/1.txt", "b/2.txt", "c.txt"])
    #expect(entries[0].status == .success)
    #expect(entries[0].output?.path == "a/x/1.json")
    #expect(entries[0].counts?.lines == 9)
  }

  @Test("The plan is the one that convert gives, but for the source's name")
  func plan() throws {
    try tool.write(Tool.plan, to: "in/plan.txt")
    #expect(try tool.run("batch", "in", "-o", "out").status == 0)
    let plan = try String(decoding: tool.read("out/plan.json"), as: UTF8.self)
    #expect(
      try tool.run("convert", "in/plan.txt").text
        == plan.replacing("\"name\": \"plan.txt\"", with: "\"name\": \"in/plan.txt\""))
  }

  @Test("Bytes and manifest do not tell how many jobs there were")
  func jobs() throws {
    try writePlans(7)
    try tool.write("", to: "in/empty.txt")
    for jobs in ["1", "3"] {
      #expect(try tool.run("batch", "in", "-o", "out\(jobs)", "--jobs", jobs).status == 1)
    }
    #expect(try contents("out1") == contents("out3"))
  }

  @Test("What is no text or no plan is refused, with the reason; what is missing has failed: 1")
  func refused() throws {
    try writePlans(1)
    try tool.write("%PDF-1.7\n", to: "in/pdf.txt")
    try tool.write("Hôm nay trời mưa to\n", to: "in/rain.txt")
    try tool.write([UInt8](repeating: 0x61, count: 5_000_000), to: "in/large.txt")
    let run = try tool.shell("ln -s nowhere in/gone.txt; $vanban batch in -o out")
    #expect(run.status == 1)
    let entries = try manifest()
    #expect(entries.map(\.path) == ["1.txt", "gone.txt", "large.txt", "pdf.txt", "rain.txt"])
    #expect(entries.map(\.status) == [.success, .failed, .refused, .refused, .refused])
    #expect(
      entries.map(\.reason?.code) == [nil, "input-unreadable", "too-large", "binary", "not-a-plan"])
    #expect(run.messages.contains("vanban: pdf.txt: refused: the input is a PDF file"))
    #expect(try tool.files(below: "out") == [".vanban-lock", "1.json", "manifest.ndjson"])
  }

  @Test("--resume converts what is new, changed, failed or lost, and nothing else")
  func resume() throws {
    try writePlans(4)
    #expect(try tool.shell("ln -s nowhere in/5.txt; $vanban batch in -o out").status == 1)
    try tool.write(Tool.plan + "them\n", to: "in/1.txt")
    try tool.write("{}", to: "out/2.json")
    try tool.write(Tool.plan, to: "in/6.txt")
    try FileManager.default.removeItem(at: tool.folder.appending(path: "in/5.txt"))
    try tool.write(Tool.plan, to: "in/5.txt")
    let run = try tool.run("batch", "in", "-o", "out", "--resume")
    #expect(run.status == 0)
    #expect(run.messages.contains("2 were done before"), "\(run.messages)")
    #expect(try tool.run("batch", "in", "-o", "fresh").status == 0)
    #expect(try contents("out") == contents("fresh"))
  }

  @Test("After --resume nothing is left of a plan whose input is none any more")
  func stale() throws {
    try writePlans(2)
    #expect(try tool.run("batch", "in", "-o", "out").status == 0)
    try tool.write("Hôm nay trời mưa to\n", to: "in/1.txt")
    #expect(try tool.run("batch", "in", "-o", "out", "--resume").status == 1)
    #expect(try tool.files(below: "out") == [".vanban-lock", "2.json", "manifest.ndjson"])
  }

  @Test("Killed and resumed, with a torn manifest: the output of an uninterrupted run")
  func killed() throws {
    try writePlans(12, sections: 150)
    #expect(try tool.run("batch", "in", "-o", "whole").status == 0)
    let run = try tool.shell(
      """
      $vanban batch in -o out --jobs 2 -q & batch=$!
      until [ "$(wc -l 2>/dev/null <out/manifest.ndjson || echo 0)" -ge 4 ]; do sleep 0.02; done
      kill -9 $batch; wait $batch; printf '{"path":"torn' >>out/manifest.ndjson
      $vanban batch in -o out --resume
      """)
    #expect(run.status == 0)
    #expect(run.messages.contains("1 torn or foreign lines"), "\(run.messages)")
    #expect(try contents("out") == contents("whole"))
  }

  @Test("A worker that is killed costs its plan; the others are converted")
  func workerKilled() throws {
    try writePlans(6, sections: 150)
    let run = try tool.shell(
      """
      mkdir out; $vanban batch in -o out --jobs 1 & batch=$!
      until [ "$(wc -l 2>/dev/null <out/manifest.ndjson || echo 0)" -ge 1 ]; do sleep 0.01; done
      kill -9 $(cat /proc/$batch/task/$batch/children); wait $batch
      """)
    #expect(run.status == 1)
    let entries = try manifest()
    #expect(entries.count == 6)
    #expect(entries.filter { $0.status == .success }.count == 5)
    #expect(entries.first { $0.status == .failed }?.reason?.code == "crashed")
  }

  @Test(
    "SIGINT: plans in work are finished, what remains is told: 130; SIGTERM: 143",
    arguments: [
      ("INT", 130), ("TERM", 143),
    ])
  func signals(name: String, status: Int32) throws {
    try writePlans(30, sections: 150)
    let run = try tool.shell(
      """
      $vanban batch in -o out --jobs 2 & batch=$!
      until [ "$(wc -l 2>/dev/null <out/manifest.ndjson || echo 0)" -ge 2 ]; do sleep 0.01; done
      kill -\(name) $batch; wait $batch
      """)
    #expect(run.status == status)
    #expect(run.messages.contains("of 30 inputs remain; the same command with --resume goes on"))
    let done = try manifest().filter { $0.status == .success }.count
    #expect(done >= 2)
    #expect(try tool.files(below: "out").filter { $0.hasSuffix(".json") }.count == done)
    #expect(try tool.files(below: "out").allSatisfy { !$0.contains("tmp") })
  }

  @Test("Two batches into one folder: the second is refused, 75")
  func locked() throws {
    try writePlans(1)
    let run = try tool.shell(
      "mkdir out; exec 9>out/.vanban-lock; flock 9; $vanban batch in -o out")
    #expect(run.status == 75)
    #expect(run.messages.contains("out: another batch"))
  }

  @Test("--fail-fast stops at the first input without a plan")
  func failFast() throws {
    try writePlans(9)
    try tool.write("", to: "in/0.txt")
    let run = try tool.run("batch", "in", "-o", "out", "--fail-fast", "--jobs", "1")
    #expect(run.status == 1)
    #expect(try manifest().map(\.path) == ["0.txt"])
    #expect(run.messages.contains("remaining        9"))
  }

  @Test("Names of any kind: each file costs itself at most")
  func names() throws {
    for name in ["K\u{1EBF}.txt", "Ke\u{302}\u{301}.txt", "a b\n\"c\".txt", "x.ocr", "x.txt", "x"] {
      try tool.write(Tool.plan, to: "in/\(name)")
    }
    let run = try tool.shell(
      "touch in/$'\\xff'.txt in/$'\\xfe'.txt; $vanban batch in -o out --glob '*'")
    #expect(run.status == 1)
    let entries = try manifest()
    #expect(entries.count == 8)
    #expect(entries.filter { $0.status == .success }.count == 5)
    #expect(
      entries.compactMap(\.reason?.code) == ["name-not-utf-8", "name-not-utf-8", "output-taken"])
  }

  @Test("Several PATHs go each under its name; what would meet is refused: 64")
  func severalPaths() throws {
    for path in ["x/a/1.txt", "x/b/2.txt", "y/a/1.txt", "z.ocr"] {
      try tool.write(Tool.plan, to: path)
    }
    #expect(try tool.run("batch", "x/a", "x/b", "z.ocr", "-o", "out").status == 0)
    #expect(try manifest().map(\.path) == ["a/1.txt", "b/2.txt", "z.ocr"])
    #expect(try tool.run("batch", "x/a", "y/a", "-o", "out").status == 64)
  }

  @Test("The output's folder may lie in the input's")
  func outputWithin() throws {
    try writePlans(1)
    for _ in 1...2 {
      #expect(try tool.run("batch", "in", "-o", "in/out", "--glob", "*").status == 0)
    }
    #expect(try manifest("in/out").map(\.path) == ["1.txt"])
  }

  @Test("A PATH that is not there is 66, an output that is a file 73, no dictionaries 78")
  func cannotBegin() throws {
    try writePlans(1)
    try tool.write("", to: "file")
    #expect(try tool.run("batch", "nowhere", "-o", "out").status == 66)
    let file = try tool.run("batch", "in", "-o", "file")
    #expect(file.status == 73)
    #expect(file.messages.contains("file: is a file, not a folder"))
    let none = try tool.run(
      "batch", "in", "-o", "out", environment: ["VANBAN_DICTIONARIES": "/nowhere"])
    #expect(none.status == 78)
    #expect(none.messages.contains("/nowhere"))
    #expect(try tool.run("batch", "in").status == 64)
    #expect(try tool.run("batch", "in", "-o", "out", "--jobs", "0").status == 64)
  }

  @Test("A plan whose place is taken by a folder has failed, alone")
  func unwritable() throws {
    try writePlans(3)
    try tool.write("", to: "out/2.json/keep")
    #expect(try tool.run("batch", "in", "-o", "out").status == 1)
    #expect(try manifest().map(\.status) == [.success, .failed, .success])
    #expect(try manifest()[1].reason?.code == "output-unwritable")
  }

  @Test(
    "A full disk stops the batch: 74; with room again, --resume goes on",
    .enabled(if: getuid() == 0))
  func fullDisk() throws {
    try writePlans(6)
    let run = try tool.shell(
      """
      mkdir out; mount -t tmpfs -o size=40k tmpfs out || exit 99
      $vanban batch in -o out --jobs 2 -q; echo "status $?"
      mount -o remount,size=4m out; $vanban batch in -o out --resume -q; echo "status $?"
      cp -r out copy; umount out
      """)
    guard run.status != 99 else { return }
    #expect(run.text == "status 74\nstatus 0\n", "\(run.messages)")
    #expect(run.messages.contains("No space left"))
    #expect(try manifest("copy").count == 6)
  }
}
