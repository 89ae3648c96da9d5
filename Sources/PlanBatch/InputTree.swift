import Foundation

/// The files below the folders that a batch was given, sorted by path.
///
/// Hidden files and folders are left out, and so is the output's folder where it lies within. Links to files are
/// followed, links to folders are not: they could lead back.
public struct InputTree: Sendable {
  /// The files that are to be converted.
  public private(set) var inputs: [BatchInput] = []
  /// How many files the patterns left out.
  public private(set) var leftOut = 0

  private let patterns: [FilePattern]
  private let output: FileIdentity?

  /// Walks the folders.
  /// - Parameters:
  ///   - paths: folders and files. The inside of a single folder is mirrored; of several, each under its name.
  ///   - patterns: which files of a folder are taken.
  ///   - output: the output's folder, which is not walked.
  public init(
    _ paths: [String], patterns: [FilePattern], output: String
  ) throws(BatchFailure) {
    self.patterns = patterns
    self.output = FileIdentity(output)
    for path in paths {
      guard let identity = FileIdentity(path) else {
        throw .noInput("\(path): \(String(cString: strerror(errno)))")
      }
      let name = Self.name(of: path)
      if identity.isFolder {
        try walk(path, below: paths.count == 1 ? "" : name + "/", isTop: true)
      } else if identity.isFile {
        inputs.append(BatchInput(path: TreePath(name), file: path))
      } else {
        throw .noInput("\(path): is neither a folder nor a file")
      }
    }
    try sort()
  }

  private mutating func walk(
    _ folder: String, below prefix: String, isTop: Bool = false
  ) throws(BatchFailure) {
    if let output, FileIdentity(folder) == output, !isTop { return }
    guard let stream = opendir(folder) else {
      let reason = String(cString: strerror(errno))
      if isTop { throw .noInput("\(folder): \(reason)") }
      let path = TreePath(String(prefix.dropLast()))
      inputs.append(
        BatchInput(
          path: path, file: folder,
          obstacle: .init(.failed, code: BatchInput.unreadableFolder, "the folder: \(reason)")))
      return
    }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
    }
    closedir(stream)
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        // Escaped, so that two such names do not become one.
        let name = bytes.map {
          $0 < 0x80 ? String(Unicode.Scalar($0)) : "%" + String($0, radix: 16)
        }
        .joined()
        let path = prefix + name
        guard takes(path) else {
          leftOut += 1
          continue
        }
        inputs.append(
          BatchInput(
            path: TreePath(path), file: "\(folder)/\(name)",
            obstacle: .init(
              .refused, code: "name-not-utf-8", "the file's name is not UTF-8; rename it")))
        continue
      }
      try visit("\(folder)/\(name)", as: prefix + name)
    }
  }

  private func takes(_ path: String) -> Bool { patterns.contains { $0.takes(path) } }

  private mutating func visit(_ file: String, as path: String) throws(BatchFailure) {
    var status = stat()
    let isThere = lstat(file, &status) == 0
    if !isThere && errno == ENOENT { return }
    if isThere && status.st_mode & S_IFMT == S_IFDIR { return try walk(file, below: path + "/") }
    guard takes(path) else {
      leftOut += 1
      return
    }
    // A link that leads nowhere is an input that has vanished: the batch will say so.
    if stat(file, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      leftOut += 1
      return
    }
    inputs.append(BatchInput(path: TreePath(path), file: file))
  }

  /// Sorts, drops what was named twice, and refuses inputs that would share an output.
  private mutating func sort() throws(BatchFailure) {
    inputs.sort { $0.path < $1.path }
    var unique: [BatchInput] = []
    var outputs: [TreePath: TreePath] = [:]
    for var input in inputs {
      if let last = unique.last, last.path == input.path {
        guard FileIdentity(last.file) == FileIdentity(input.file) else {
          throw .usage(
            "\(last.file) and \(input.file) would be written to the same output; "
              + "name a folder above both instead")
        }
        continue
      }
      let output = TreePath(input.path.output)
      if input.obstacle == nil, let other = outputs.updateValue(input.path, forKey: output) {
        outputs[output] = other
        input.obstacle = .init(
          .refused, code: "output-taken", "its plan would overwrite that of \(other); rename it")
      }
      unique.append(input)
    }
    inputs = unique
  }

  /// The last part of a path, of "." or ".." that of the folder it stands for.
  private static func name(of path: String) -> String {
    let url = URL(filePath: path).standardizedFileURL
    return url.lastPathComponent == "/" ? "root" : url.lastPathComponent
  }
}

/// Which file a path leads to, links followed.
struct FileIdentity: Sendable, Equatable {
  private var device: UInt
  private var number: UInt
  var isFolder: Bool
  var isFile: Bool

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isFile = status.st_mode & S_IFMT == S_IFREG
  }
}
