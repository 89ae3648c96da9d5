import Foundation
import Ingestion
import Restoration

@main struct Vanban {
  static func main() throws {
    let args = CommandLine.arguments
    let t0 = Date()
    let restorer = try Restorer(dictionaries: URL(fileURLWithPath: args[1]))
    let t1 = Date()
    var n = 0
    for path in args.dropFirst(2) {
      let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(of: "\u{c}", with: "")
      let lines = text.components(separatedBy: "\n").enumerated().map { SourceLine(number: $0.offset + 1, page: 1, text: $0.element) }
      let doc = SourceDocument(name: path, sha256: "", lines: lines, pageCount: 1, warnings: [])
      let r = restorer.restore(doc)
      n += r.lines.reduce(0) { $0 + $1.tokens.count }
      let name = path.split(separator: "/").suffix(2).joined(separator: "_")
      try r.lines.map(\.text).joined(separator: "\n").write(toFile: "/tmp/out/" + name, atomically: true, encoding: .utf8)
      let dbg = r.lines.map { l in l.tokens.map { "\($0.original)>\($0.restored)[\(Int($0.confidence*100))]\($0.alternatives.joined(separator: "|"))" }.joined(separator: " ") }
      try dbg.joined(separator: "\n").write(toFile: "/tmp/out/" + name + ".dbg", atomically: true, encoding: .utf8)
    }
    let t2 = Date()
    FileHandle.standardError.write(Data("load \(t1.timeIntervalSince(t0)) run \(t2.timeIntervalSince(t1)) tokens \(n) rate \(Double(n)/t2.timeIntervalSince(t1))\n".utf8))
  }
}
