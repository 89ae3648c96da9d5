import Lexicon
import PlanDocument

/// Takes damaged names for the agencies they show most of.
struct AgencyMender: Sendable {
  let inventory: AgencyInventory
  /// The names of the document's cells that were not recognized in full, by id.
  let doubtful: [String: AgencyEntry]
  let lexicon: Lexicon

  /// A list of agencies as far as it can be read.
  struct Mended {
    var agencies: [Agency] = []
    /// What no agency could be made of.
    var dropped: [Agency] = []
    /// What was taken for something else.
    var changes: [(from: Agency, to: Agency)] = []
    /// Whether at least one agency was read without doubt.
    var isSure = false

    fileprivate mutating func take(_ agency: Agency, for read: Agency) {
      agencies.addNew([agency])
      changes.append((read, agency))
      isSure = true
    }
  }

  /// The agencies of a cell, damaged ones mended.
  ///
  /// - Parameter likely: agencies that another telling of the task names.
  /// - Parameter isPrinted: whether the words are surely the printed ones: then an odd name is a name.
  func mend(_ agencies: [Agency], likely: [Agency], isPrinted: Bool) -> Mended {
    var mended = Mended()
    // Whether the name before may lack its end: what stands behind it may be that.
    var isOpen = false
    for agency in rejoined(agencies, likely: likely) {
      if isBareHead(agency) {
        // "Sở": what it is called by was lost.
        let told = likely.filter { $0.name.hasPrefix(agency.name + " ") }
        if told.count == 1 {
          mended.take(told[0], for: agency)
        } else {
          mended.dropped.append(agency)
        }
        isOpen = false
        continue
      }
      guard let entry = doubtful[agency.id] else {
        isOpen = false
        if let whole = inventory.withWholePlace(agency) ?? withUsualLevel(agency) {
          mended.take(whole, for: agency)
        } else {
          mended.agencies.addNew([agency])
          mended.isSure = true
        }
        continue
      }
      let hasHead = lexicon.agencies.opensName(agency.name)
      if hasHead, inventory.count(of: agency) > 1,
        completed(agency, isPrinted: isPrinted).map({ inventory.count(of: $0) == 0 }) ?? true
      {
        // What comes again and again is a name, however odd.
        mended.agencies.addNew([agency])
        mended.isSure = true
        isOpen = false
      } else if let parts = parts(entry, likely: likely) {
        mended.take(parts.core, for: agency)
        mended.agencies.addNew([parts.rest])
        isOpen = false
      } else if isOpen, !hasHead {
        mended.dropped.append(agency)
      } else if let repaired = inventory.repair(agency, likely: likely, hasHead: hasHead),
        !isUnit(agency, of: repaired),
        !isPrinted || entry.recognition != .formed || isCut(agency, from: repaired)
          || agency.name.hasPrefix(repaired.name)
      {
        mended.take(repaired, for: agency)
        isOpen = false
      } else if let core = entry.core, isSpeck(agency.name.dropFirst(core.name.count)) {
        mended.take(core, for: agency)
      } else if let whole = completed(agency, isPrinted: isPrinted)
        ?? inventory.usual(of: lexicon.agencies.departments(of: agency.name))
      {
        mended.take(whole, for: agency)
      } else if isPrinted || entry.recognition == .formed, isName(agency.name) {
        mended.agencies.addNew([agency])
        mended.isSure = mended.isSure || isPrinted
        isOpen = entry.recognition == .formed && !endsInPlace(agency)
      } else if let core = entry.core {
        mended.agencies.addNew([core])
      } else {
        mended.dropped.append(agency)
      }
    }
    return mended
  }

  /// The department that a name is the beginning of, or most of. Of printed names only one that the document has
  /// elsewhere: "Phòng Quản lý chất lượng" need not be that of buildings.
  private func completed(_ agency: Agency, isPrinted: Bool) -> Agency? {
    guard let whole = lexicon.agencies.completed(agency.name),
      !isPrinted || inventory.count(of: whole) > 0
    else { return nil }
    return whole
  }

  /// Whether a name is no more than the word that others begin with.
  private func isBareHead(_ agency: Agency) -> Bool {
    !agency.name.contains(" ") && lexicon.agencies.opensName(agency.name + " A")
      && !agency.name.allSatisfy(\.isUppercase)
  }

  /// "Thanh tra Sở Nông nghiệp …": a unit of the other agency, and not that agency damaged.
  private func isUnit(_ agency: Agency, of other: Agency) -> Bool {
    agency.name.hasSuffix(" " + other.name)
      && lexicon.agencies.opensName(String(agency.name.dropLast(other.name.count + 1)) + " A")
  }

  /// Whether all words of a name stand in another's, in their order and but for a letter or two: then it may have been
  /// cut from that.
  private func isCut(_ agency: Agency, from other: Agency) -> Bool {
    let whole = WordSequence(other.name).words.filter { $0.kind == .letters }
    var rest = whole[...]
    return WordSequence(agency.name).words.filter { $0.kind == .letters }.allSatisfy { word in
      guard let place = rest.firstIndex(where: { $0.plain.isClose(to: word.plain) }) else {
        return false
      }
      rest = rest[(place + 1)...]
      return true
    }
  }

  /// "Báo Bắc Giang Thông tin và Truyền thông": an agency, and what is left of another.
  private func parts(_ entry: AgencyEntry, likely: [Agency]) -> (core: Agency, rest: Agency)? {
    guard let core = entry.core, entry.agency.name.hasPrefix(core.name) else { return nil }
    let behind = entry.agency.name.dropFirst(core.name.count)
    let joints = [",", " và "]
    guard inventory.count(of: core) > 0 || joints.contains(where: behind.hasPrefix) else {
      return nil
    }
    let name = (behind.hasPrefix(" và ") ? behind.dropFirst(4) : behind).drop { !$0.isLetter }
    guard name.split(separator: " ").count > 2 else { return nil }
    let rest = Agency(name: String(name))
    return inventory.whole(of: rest, likely: likely).map { (core, $0) }
  }

  /// The name with the level that the document gives it everywhere else, or without the one that it nowhere else
  /// gives: the last word of a cell strays easily into the next ("Phòng Kinh tế xã | Đoàn Thanh niên").
  private func withUsualLevel(_ agency: Agency) -> Agency? {
    guard inventory.count(of: agency) < 2, agency.name.contains(" ") else { return nil }
    for level in lexicon.administrativeUnits.levels where agency.name.hasSuffix(" " + level) {
      let shorter = Agency(name: String(agency.name.dropLast(level.count + 1)))
      // Departments belong to their level without saying so.
      if inventory.isDepartment(shorter), inventory.count(of: shorter) > 0 { return shorter }
    }
    let longer = lexicon.administrativeUnits.levels.map { Agency(name: agency.name + " " + $0) }
      .filter { inventory.count(of: $0) > 1 }
    return longer.count == 1 ? longer[0] : nil
  }

  /// Whether a name ends with the place or level that it belongs to: nothing of it follows.
  private func endsInPlace(_ agency: Agency) -> Bool {
    let units = lexicon.administrativeUnits
    let words = agency.name.split(separator: " ")
    return units.levels.contains { agency.name.hasSuffix(" " + $0) }
      || (1...3).contains { units.isProvince(words.suffix($0).joined(separator: " ")) }
  }

  /// Whether nothing but a short word strayed behind a name ("Sở Khoa học và Công nghệ do").
  private func isSpeck(_ rest: Substring) -> Bool {
    let word = rest.drop { !$0.isLetter }
    return word.count < 4 && word.allSatisfy { $0.isLetter && $0.isLowercase }
  }

  /// Whether a text may be a whole name: two words, or an abbreviation; "Các" and "100 và" are pieces of a cell.
  private func isName(_ text: String) -> Bool {
    let words = WordSequence(text).words.filter { $0.kind == .letters }
    return words.count > 1 || words.first?.isCapitals ?? false
  }

  /// A name that damage made two of ("Sở Tài nguyên", "Trường") is one again, where the two together, with the
  /// "và" that parted them or without, show an agency that neither does.
  private func rejoined(_ agencies: [Agency], likely: [Agency]) -> [Agency] {
    var result: [Agency] = []
    for agency in agencies {
      if let last = result.last, doubtful[last.id] != nil, doubtful[agency.id] != nil,
        let whole = [" và ", " "].lazy.compactMap({ joint in
          inventory.repair(Agency(name: last.name + joint + agency.name), likely: likely)
        }).first,
        // An agency that one of the two shows alone needs no other to show it.
        whole.id != last.id, whole.id != inventory.repair(last, likely: likely)?.id,
        whole.id != agency.id, whole.id != inventory.repair(agency, likely: likely)?.id
      {
        result[result.count - 1] = whole
        continue
      }
      result.append(agency)
    }
    return result
  }
}
