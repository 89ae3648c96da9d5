import Foundation
import PlanPipeline
import Testing

/// The built program, run as a user runs it, in a folder of its own that is gone with the value.
final class Tool {
  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: Data
    var messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    func plan() throws -> Plan { try JSONDecoder().decode(Plan.self, from: output) }
  }

  /// The text of a small plan, as an OCR program without Vietnamese reads it.
  static let plan = """
    UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
    TINH QUANG BINH Doc lap - Tw do - Hanh phiic
    S6: 86/KH-UBND Quang Binh, ngay 17 thang 01 nam 2024
    KE HOACH
    Cai cach hanh chinh nha nwéc va nang cao sw hai long

    I. MUC DICH, YEU CAU
    1. Muc dich
    Nang cao trach nhiem cia ngwoi ding dau trong chi dao, diéu hanh.

    """

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the tests, unless VANBAN_BINARY names another: a release build is much faster.
  private static let binary: URL = {
    if let named = ProcessInfo.processInfo.environment["VANBAN_BINARY"] {
      return URL(filePath: named)
    }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return URL(filePath: tests ?? CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(component: "vanban")
  }()

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      component: "vanban-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// The files below the folder, hidden ones too, sorted.
  func files(below name: String) throws -> [String] {
    let top = folder.appending(path: name)
    return try FileManager.default.subpathsOfDirectory(atPath: top.path).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: top.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  /// Runs the program with these arguments.
  func run(
    _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    try launch(
      Self.binary, arguments, input: input.map { Array($0.utf8) }, environment: environment)
  }

  /// Runs a shell command in which "$vanban" is the program.
  func shell(_ command: String) throws -> Run {
    try launch(URL(filePath: "/bin/bash"), ["-c", command], input: nil, environment: [:])
  }

  private func launch(
    _ program: URL, _ arguments: [String], input: [UInt8]?, environment: [String: String]
  ) throws -> Run {
    // Through files, not pipes: however much is written, neither side waits for the other.
    let stream = folder.appending(component: ".streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: stream, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: stream) }
    func file(_ name: String, _ bytes: [UInt8] = []) throws -> URL {
      let file = stream.appending(component: name)
      try Data(bytes).write(to: file)
      return file
    }
    let output = try file("output")
    let messages = try file("messages")

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["vanban": Self.binary.path]) { $1 }
      .merging(["VANBAN_DICTIONARIES": Self.root.appending(path: "Dictionaries").path]) { $1 }
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: file("input", input ?? []))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "the program must never crash")
    return Run(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}
