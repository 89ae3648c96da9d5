import Foundation
import PlanBatch
import PlanPipeline

/// Plan JSON from files, folders and standard input: what `export` and `archive add` take.
///
/// A file holds one plan, or a plan on each line (NDJSON), alone or as `{"id": …, "plan": …}`. A folder is walked: its
/// "*.json", "*.ndjson" and "*.jsonl", less hidden files and a batch's "manifest.ndjson".
struct PlanReader {
  /// A JSON text beyond this is refused: no plan is near it.
  static let mostBytes = 256 << 20

  /// What a text of JSON turned out to be, and where it stands ("a.ndjson:3").
  typealias Found = (place: String, plan: Result<Plan, CommandFailure>)

  /// Hands out every plan and every failure, in the order of the paths; a folder's files by name.
  static func forEach(_ paths: [String], _ take: (Found) throws -> Void) throws {
    for path in paths {
      let found: [InputFile]
      do {
        found = try files(at: path)
      } catch {
        try take((path, .failure(error)))
        continue
      }
      for file in found { try read(file, take) }
    }
  }

  private static func files(at path: String) throws(CommandFailure) -> [InputFile] {
    var status = stat()
    guard path == "-" || stat(path, &status) == 0 else {
      throw CommandFailure(.noInput, path, errno: errno)
    }
    guard path != "-", status.st_mode & S_IFMT == S_IFDIR else { return [InputFile(path: path)] }
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw CommandFailure(.noInput, "\(path): the folder cannot be read")
    }
    let plans = names.filter { name in
      let parts = name.split(separator: "/")
      return ["json", "ndjson", "jsonl"].contains((name as NSString).pathExtension)
        && !parts.contains { $0.hasPrefix(".") } && parts.last != "manifest.ndjson"
    }
    return plans.sorted().map { InputFile(path: (path as NSString).appendingPathComponent($0)) }
  }

  private static func read(_ file: InputFile, _ take: (Found) throws -> Void) throws {
    let descriptor = file.isStandardInput ? STDIN_FILENO : open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      return try take((file.name, .failure(CommandFailure(.noInput, file.name, errno: errno))))
    }
    defer { if !file.isStandardInput { close(descriptor) } }
    var lines = LineStream(descriptor)
    var number = 0
    do {
      while let line = try lines.next(atMost: mostBytes) {
        number += 1
        guard line.contains(where: { !$0.isBlank }) else { continue }
        // Indented JSON has its closing bracket on a later line.
        if number == 1, line.last(where: { !$0.isBlank }) != UInt8(ascii: "}") {
          let whole = try line + [0x0A] + lines.rest(atMost: mostBytes)
          try take((file.name, plan(whole, file.name)))
          return
        }
        let place = number == 1 && lines.isAtEnd ? file.name : "\(file.name):\(number)"
        try take((place, plan(line, place)))
      }
      if number == 0 {
        try take((file.name, .failure(CommandFailure(.data, "\(file.name): is empty"))))
      }
    } catch let error as FileDescriptor.Failure {
      let failure = CommandFailure(
        error.code == EISDIR ? .noInput : .io, "\(file.name):\(number + 1)", errno: error.code)
      try take((file.name, .failure(failure)))
    }
  }

  private static func plan(_ json: [UInt8], _ place: String) -> Result<Plan, CommandFailure> {
    do {
      if json.count >= mostBytes {
        throw PlanJSONError(key: "", reason: "is larger than \(mostBytes >> 20) MiB")
      }
      // A record of `vanban stream`: its first key is not a plan's.
      if firstKey(json) != "schemaVersion",
        let record = try? PlanJSON.decode(Record.self, from: json), record.isOne
      {
        if let error = record.error {
          throw PlanJSONError(key: "", reason: "holds no plan: \(error.message) [\(error.code)]")
        }
        guard let plan = record.plan else {
          return .success(try PlanJSON.decode(Whole.self, from: json).plan)
        }
        if let fault = PlanCheck.firstFault(in: plan) {
          throw PlanJSONError(key: "plan.\(fault.key)", reason: fault.reason)
        }
        return .success(plan)
      }
      return .success(try PlanJSON.decode(json))
    } catch let error as PlanJSONError {
      return .failure(CommandFailure(.data, "\(place): \(error)"))
    } catch {
      return .failure(CommandFailure(error, input: place))
    }
  }

  /// The first key of an object, without reading the whole of it.
  private static func firstKey(_ json: [UInt8]) -> String? {
    let parts = json.prefix(80).split(
      separator: UInt8(ascii: "\""), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].allSatisfy({ $0.isBlank || $0 == UInt8(ascii: "{") }) else {
      return nil
    }
    return String(decoding: parts[1], as: UTF8.self)
  }

  /// `{"id": …, "plan": …}` or `{"id": …, "error": …}`.
  private struct Record: Decodable {
    struct Failure: Decodable {
      var code: String
      var message: String
    }

    enum Keys: String, CodingKey { case plan, error }

    var plan: Plan?
    var error: Failure?
    var isOne: Bool

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      isOne = container.contains(.plan) || container.contains(.error)
      plan = try? container.decode(Plan.self, forKey: .plan)
      error = try? container.decode(Failure.self, forKey: .error)
    }
  }

  /// The same, to say what is wrong with its plan.
  private struct Whole: Decodable { var plan: Plan }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
