import Crypto
import Foundation

/// A name for all that the plans depend on but the program: the language model and every other dictionary.
enum DictionaryIdentity {
  /// The first 64 bits of a SHA-256 over the model's identity and the other files' names and bytes, as
  /// hexadecimal.
  static func identity(of dictionaries: URL, languageModel: String) throws -> String {
    var hash = SHA256()
    hash.update(data: Data(languageModel.utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: dictionaries.path).sorted()
    // The language model has told its identity already; what is hidden or documentation says nothing.
    for name in names
    where !name.hasPrefix(".") && !name.hasSuffix(".md") && name != "language-model.bin" {
      let file = dictionaries.appending(component: name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let bytes = try Data(contentsOf: file)
      hash.update(data: Data("\n\(name) \(bytes.count)\n".utf8))
      hash.update(data: bytes)
    }
    return hash.finalize().prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
  }
}
