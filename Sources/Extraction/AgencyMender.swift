import Lexicon
import PlanDocument

/// Takes damaged names for the agencies they show most of.
struct AgencyMender: Sendable {
  let inventory: AgencyInventory
  /// The names of the document's cells that were not recognized in full, by id.
  let doubtful: [String: AgencyEntry]

  /// A list of agencies as far as it can be read.
  struct Mended {
    var agencies: [Agency] = []
    /// What no agency could be made of.
    var dropped: [Agency] = []
    /// Whether at least one agency was read without doubt.
    var isSure = false
  }

  /// The agencies of a cell, damaged ones mended.
  ///
  /// - Parameter likely: agencies that another telling of the task names.
  /// - Parameter isPrinted: whether the words are surely the printed ones: then an odd name is a name.
  func mend(_ agencies: [Agency], likely: [Agency], isPrinted: Bool) -> Mended {
    var mended = Mended()
    for agency in agencies {
      guard let entry = doubtful[agency.id] else {
        mended.agencies.addNew([agency])
        mended.isSure = true
        continue
      }
      if let repaired = inventory.repair(agency, likely: likely) {
        mended.agencies.addNew([repaired])
        mended.isSure = true
      } else if isPrinted || entry.recognition == .formed, isName(agency.name) {
        mended.agencies.addNew([agency])
        mended.isSure = mended.isSure || isPrinted
      } else if let core = entry.core {
        mended.agencies.addNew([core])
      } else {
        mended.dropped.append(agency)
      }
    }
    return mended
  }

  /// Whether a text may be a whole name: two words, or an abbreviation; "Các" and "100 và" are pieces of a cell.
  private func isName(_ text: String) -> Bool {
    let words = WordSequence(text).words.filter { $0.kind == .letters }
    return words.count > 1 || words.first?.isCapitals ?? false
  }
}
