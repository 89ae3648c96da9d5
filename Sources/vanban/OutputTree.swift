import Foundation

/// Where the outputs of several inputs go: the tree below the inputs' common folder, mirrored.
///
/// So "a/ocr.txt" and "b/ocr.txt" become "a/ocr.json" and "b/ocr.json", while files of one folder stay side by
/// side.
struct OutputTree {
  private var paths: [InputFile: String] = [:]

  /// Refuses inputs that would overwrite each other's output.
  init(_ inputs: [InputFile], folder: String, pathExtension: String) throws(CommandFailure) {
    let components = inputs.map { input in
      input.isStandardInput ? [] : URL(filePath: input.path).standardizedFileURL.pathComponents
    }
    let folders = components.filter { !$0.isEmpty }.map { $0.dropLast() }
    var common = folders.first ?? []
    for other in folders {
      common = common.prefix(zip(common, other).prefix { $0 == $1 }.count)
    }
    var owners: [String: InputFile] = [:]
    for (input, parts) in zip(inputs, components) where paths[input] == nil {
      let relative =
        parts.isEmpty ? input.name : parts.dropFirst(common.count).joined(separator: "/")
      let stem = (relative as NSString).deletingPathExtension
      let path = (folder as NSString).appendingPathComponent("\(stem).\(pathExtension)")
      if let owner = owners.updateValue(input, forKey: path) {
        throw CommandFailure(
          .usage, "\(owner.name) and \(input.name) would both be written to \(path)")
      }
      paths[input] = path
    }
  }

  /// The output of one of the inputs.
  func output(of input: InputFile) -> OutputFile? {
    paths[input].map(OutputFile.init)
  }
}
