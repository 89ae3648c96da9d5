import Foundation
import PlanPipeline
import Testing

@testable import PlanBatch

@Suite("The manifest")
struct ManifestTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    component: "vanban-tests-\(UUID().uuidString)"
  ).path

  private func refusal(_ path: String, milliseconds: Int = 5) -> ManifestEntry {
    ManifestEntry(
      path: TreePath(path), status: .refused,
      reason: Refusal(code: "empty", message: "the input is empty"), sha256: "00",
      milliseconds: milliseconds, model: "vanban 1 x")
  }

  private func lines() throws -> [Substring] {
    try String(contentsOfFile: folder + "/manifest.ndjson", encoding: .utf8).split(separator: "\n")
  }

  @Test("A line has every key, and reads back as the entry")
  func line() throws {
    let entry = refusal("Ke\u{302}\u{301}/\"a\".txt")
    let text = String(decoding: entry.line, as: UTF8.self)
    #expect(
      text.utf8.elementsEqual(
        (#"{"path":"Ke\#u{302}\#u{301}/\"a\".txt","status":"refused","#
          + #""reason":{"code":"empty","message":"the input is empty"},"grade":null,"sha256":"00","#
          + #""output":null,"counts":null,"warnings":{},"milliseconds":5,"model":"vanban 1 x"}"#
          + "\n").utf8))
    #expect(ManifestEntry(line: entry.line) == entry)
  }

  @Test("At the end the lines are sorted by path, one for each input")
  func sorted() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var manifest = try Manifest(of: OutputFolder(folder))
    for path in ["b", "c", "a", "b"] { try manifest.append(refusal(path, milliseconds: 9)) }
    #expect(try lines().count == 4)
    try manifest.finish()
    #expect(
      try lines().map { $0.prefix(11) } == [
        "{\"path\":\"a\"", "{\"path\":\"b\"", "{\"path\":\"c\"",
      ])
    try manifest.append(refusal("d"))
    #expect(try lines().count == 4)
    #expect(try manifest.entry(of: TreePath("c"))?.milliseconds == 9)
  }

  @Test("A torn last line and foreign lines are left out, the others stay")
  func torn() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let whole = refusal("a").line + Array("not JSON\n".utf8) + refusal("b").line
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(whole + refusal("c").line.dropLast(7)).write(
      to: URL(filePath: folder + "/manifest.ndjson"))
    var manifest = try Manifest(of: OutputFolder(folder))
    #expect(manifest.damagedLines == 2)
    #expect(try manifest.entry(of: TreePath("b")) == refusal("b"))
    #expect(try manifest.entry(of: TreePath("c")) == nil)
    try manifest.append(refusal("c"))
    try manifest.finish()
    #expect(try lines().count == 3)
  }

  @Test("A folder belongs to one batch at a time")
  func lock() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try OutputFolder(folder)
    #expect(throws: BatchFailure.self) { try OutputFolder(folder) }
    first.release()
    #expect(throws: Never.self) { try OutputFolder(folder) }
  }
}
