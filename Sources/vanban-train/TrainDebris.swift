import ArgumentParser

/// `vanban-train debris`: learns what debris of rules and specks looks like beside spoilt words.
struct TrainDebris: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debris",
    abstract: "Counts the characters of debris and of text, from line-aligned pages with tables.")

  @Argument(help: "Files of pairs, as 'Scripts/make-corpus pairs --tables …' writes them.")
  var pairs: [String]

  @Option(name: .shortAndLong, help: "The counts to write.")
  var output: String

  @Option(help: "The OCR models whose lines count, by comma; all where empty.")
  var models: String = ""

  func run() throws {
    var counter = DebrisCounter()
    let wanted = Set(models.split(separator: ",").map(String.init))
    for path in pairs { try counter.read(path, models: wanted) }
    log("\(counter.lines) lines, \(counter.elements) elements, \(counter.debris) of them debris")
    try counter.write(to: output)
  }
}
