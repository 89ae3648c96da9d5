import ArgumentParser
import Foundation
import PlanPipeline

/// Where the dictionaries are.
struct DictionariesOption: ParsableArguments {
  @Option(
    name: .customLong("dictionaries"),
    help: ArgumentHelp(
      "The folder of dictionaries and language model.",
      discussion:
        "Else the environment's VANBAN_DICTIONARIES, else the folder Dictionaries nearest above the program.",
      valueName: "DIR"),
    completion: .directory)
  var path: String?

  /// The converter with the dictionaries loaded.
  /// - Parameter threads: how many threads one document may take; nil for as many as there are processors.
  func converter(threads: Int? = nil) throws(CommandFailure) -> Converter {
    let folder = try folder()
    do {
      let folder = URL(filePath: folder, directoryHint: .isDirectory)
      return try threads.map { try Converter(dictionaries: folder, threads: $0) }
        ?? Converter(dictionaries: folder)
    } catch {
      throw CommandFailure(.configuration, "the dictionaries in \(folder) cannot be used: \(error)")
    }
  }

  /// The folder, as the option, the environment or the program's place names it.
  func folder() throws(CommandFailure) -> String {
    let environment = ProcessInfo.processInfo.environment["VANBAN_DICTIONARIES"] ?? ""
    if let named = path ?? (environment.isEmpty ? nil : environment) {
      guard Self.isFolder(named) else {
        throw CommandFailure(.configuration, "\(named): there is no such folder of dictionaries")
      }
      return named
    }
    var folder = Self.executable.deletingLastPathComponent()
    while true {
      let candidate = folder.appending(component: "Dictionaries").path
      if Self.isFolder(candidate) { return candidate }
      guard folder.pathComponents.count > 1 else { break }
      folder.deleteLastPathComponent()
    }
    throw CommandFailure(
      .configuration,
      "no folder Dictionaries stands above \(Self.executable.path); "
        + "name it with --dictionaries or VANBAN_DICTIONARIES")
  }

  private static var executable: URL {
    let link = "/proc/self/exe"
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: link))
    return URL(filePath: path ?? CommandLine.arguments[0]).standardizedFileURL
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
