import Foundation
import GRDB
import PlanDocument
import PlanStore
import Testing

@Suite("Opening an archive")
struct OpeningTests {
  private let file: ArchiveFile

  init() throws { file = try ArchiveFile() }

  @Test("One that is not there cannot be asked, and is not made by asking")
  func missing() throws {
    #expect(throws: ArchiveError.missing) { try Archive(reading: file.path) }
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test("A file that is no database, or another program's, is left as it is")
  func foreign() throws {
    let text = Data(String(repeating: "no database\n", count: 200).utf8)
    try text.write(to: URL(filePath: file.path))
    #expect(throws: ArchiveError.notAnArchive) { try Archive(reading: file.path) }
    #expect(throws: ArchiveError.notAnArchive) { try Archive(writing: file.path) }
    #expect(try Data(contentsOf: URL(filePath: file.path)) == text)

    let other = file.folder.appending(component: "other.sqlite").path
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE note (text)") }
    #expect(throws: ArchiveError.notAnArchive) { try Archive(reading: other) }
    #expect(throws: ArchiveError.notAnArchive) { try Archive(writing: other) }
    let tables = try DatabaseQueue(path: other).read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_master")
    }
    #expect(tables == ["note"])
  }

  @Test("One of a later version is told and left")
  func newer() throws {
    _ = try file.holding([Sketch.plan()])
    try DatabaseQueue(path: file.path).inDatabase { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: ArchiveError.newerVersion(9)) { try Archive(reading: file.path) }
    #expect(throws: ArchiveError.newerVersion(9)) { try Archive(writing: file.path) }
  }

  @Test("Damage is told as damage")
  func damaged() throws {
    let archive = try Archive(writing: file.path)
    _ = try archive.add(
      (0..<40).map { index in
        Sketch.plan(
          "\(index)/KH-UBND", source: String(index, radix: 36), tasks: [Sketch.task("I.1")])
      }.filter { $0.source.sha256.count == 64 })
    try archive.settle()
    var bytes = try Data(contentsOf: URL(filePath: file.path))
    bytes.replaceSubrange(
      8192..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - 8192))
    let copy = file.folder.appending(component: "copy.sqlite").path
    try bytes.write(to: URL(filePath: copy))
    let error = #expect(throws: ArchiveError.self) {
      let archive = try Archive(reading: copy)
      try archive.verify()
      _ = try archive.tasks(TaskQuery())
    }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A sound archive is told as sound")
  func sound() throws {
    try file.holding([Sketch.plan()]).verify()
  }

  @Test("A folder that is not there is told")
  func noFolder() throws {
    let error = #expect(throws: ArchiveError.self) { try Archive(writing: "/nowhere/plans.sqlite") }
    guard case .notWritable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
