import Foundation

/// Where the outputs of several inputs go: files in one folder, called as the inputs are.
///
/// Where inputs share a name, as many of their folders are kept as tell them apart: "x/a/ocr.txt" and
/// "x/b/ocr.txt" become "a/ocr.json" and "b/ocr.json".
struct OutputTree {
  private var paths: [InputFile: String] = [:]

  /// Refuses inputs that would overwrite each other's output.
  init(_ inputs: [InputFile], folder: String, pathExtension: String) throws(CommandFailure) {
    let inputs = inputs.enumerated().filter { inputs.firstIndex(of: $1) == $0 }.map(\.element)
    let parts = inputs.map { input -> [String] in
      let file = URL(filePath: input.name).standardizedFileURL.deletingPathExtension()
      return input.isStandardInput ? [input.name] : file.pathComponents.filter { $0 != "/" }
    }
    for (index, input) in inputs.enumerated() {
      let depth = (1...parts[index].count).first { depth in
        parts.filter { $0.suffix(depth) == parts[index].suffix(depth) }.count == 1
      }
      guard let depth else {
        throw CommandFailure(
          .usage, "\(input.name): another input would be written to the same output")
      }
      let name = parts[index].suffix(depth).joined(separator: "/") + "." + pathExtension
      paths[input] = (folder as NSString).appendingPathComponent(name)
    }
  }

  /// The output of one of the inputs.
  func output(of input: InputFile) -> OutputFile? {
    paths[input].map(OutputFile.init)
  }
}
