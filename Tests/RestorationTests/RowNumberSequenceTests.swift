import Ingestion
import Testing

@testable import Restoration

@Suite("Row numbers that lost their stop")
struct RowNumberSequenceTests {
  private func numbers(_ texts: [String]) -> [String] {
    var lines = texts.enumerated().map {
      LineReader().read(SourceLine(number: $0.offset + 1, page: 1, text: $0.element))
    }
    RowNumberSequence.mend(
      &lines, tableLines: Set(lines.indices), damage: LineDamage(lines))
    return lines.map { line in
      String(String.UnicodeScalarView(line.units[0].core))
    }
  }

  @Test("between 1 and 1.3 stand 1.1 and 1.2")
  func mended() {
    let lines = [
      "1 | Chinh quyén sé", "11 Ty 1é hé so gidi quyét", "12 Ty 1é sé héa hé so",
      "1.3 | Ty 1é cap nhat dit ligu", "2 | Kinh té s6",
    ]
    #expect(numbers(lines) == ["1", "1.1", "1.2", "1.3", "2"])
  }

  @Test("rows that count to 12 keep their numbers")
  func counted() {
    let lines = [
      "1.1 | Té chtc hoi nghi", "9 | Ty 1é hé so", "10 | Sé héa két qua", "11 | Ké hoach",
      "12 | Bao cdo",
    ]
    #expect(numbers(lines) == ["1.1", "9", "10", "11", "12"])
  }

  @Test("a number within a cell's text is no row's")
  func withinText() {
    let lines = ["1.1 | Dan sé tir", "1 | Ty lé dan sé tir", "15 tudi tré lén", "1.3 | Hé so"]
    #expect(numbers(lines) == ["1.1", "1", "15", "1.3"])
  }
}
