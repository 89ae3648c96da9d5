/// The damage of each page: documents are bound together from pages that came by different ways.
struct PageDamage {
  private var whole: Damage
  private var pages: [Int: Damage] = [:]

  init(_ lines: [LineUnits]) {
    whole = Damage(of: lines.lazy.flatMap(\.units))
    var units: [Int: [Unit]] = [:]
    for line in lines { units[line.page, default: []] += line.units }
    for (page, units) in units {
      // A page with few words says too little of itself.
      if units.count(where: { $0.kind == .word }) >= 40 { pages[page] = Damage(of: units) }
    }
  }

  /// The damage of a page, the document's where the page has few words.
  func damage(ofPage page: Int) -> Damage { pages[page] ?? whole }
}
