// The hot paths of restoration, one by one: swift run -c release vanban-benchmarks [--filter NAME]
//
// What a whole document costs is measured by `vanban-train speed`. The texts are the plans of Corpus.
import Benchmark
import Foundation
import LanguageModel
import Restoration
import VietnameseText

let models = try BenchmarkModels(root: URL(filePath: FileManager.default.currentDirectoryPath))

benchmark("candidates of 100 seen words, none met before") {
  for word in models.seenWords { blackHole(models.channel.search(for: word)) }
}

benchmark("candidates of 100 seen words, all met before") {
  for word in models.seenWords { blackHole(models.channel.matches(for: word)) }
}

benchmark("20 words after each of 100 states") {
  for state in models.states {
    models.language.bigrams(
      after: state, models.words, count: models.words.count, into: models.bigrams)
    models.language.extend(
      state, with: models.words, count: models.words.count, bigrams: models.bigrams,
      into: models.steps)
  }
}

benchmark("units of a page") {
  for line in models.page {
    for (index, token) in line.split(separator: " ").enumerated() {
      blackHole(UnitReader.units(of: token, token: index))
    }
  }
}

benchmark("a page in normal form") {
  for line in models.page { blackHole(Normalization.nfc(line)) }
}

benchmark("a page folded, word by word") {
  for word in models.printedWords { blackHole(Folding.fold(word)) }
}

Benchmark.main()

/// Keeps a value from being optimized away.
@inline(never)
func blackHole<Value>(_ value: Value) {}
