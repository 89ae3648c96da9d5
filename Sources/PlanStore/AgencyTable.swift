import GRDB
import PlanDocument
import VietnameseText

/// Agencies by number, one row for each id.
enum AgencyTable {
  /// The number of an agency, which is given one where it has none.
  static func id(of agency: Agency, in db: Database) throws -> Int64 {
    if let id = try find(slug: agency.id, in: db) { return id }
    try db.cachedStatement(sql: "INSERT INTO agency (slug, name) VALUES (?, ?)")
      .execute(arguments: [agency.id, agency.name])
    return db.lastInsertedRowID
  }

  /// The number of the agency that a person names: by its name, with or without marks, or by its id.
  static func number(of name: String, in db: Database) throws -> Int64 {
    let slug = Slug.make(Normalization.nfc(name))
    if let id = try find(slug: slug, in: db) { return id }
    // Its own words, then fewer of them: what people forget or add stands at a name's end.
    let words = slug.split(separator: "-")
    for count in stride(from: words.count, to: 0, by: -1) {
      let similar = try String.fetchAll(
        db, sql: "SELECT name FROM agency WHERE slug GLOB ? ORDER BY length(slug), slug LIMIT 5",
        arguments: ["*\(words.prefix(count).joined(separator: "-"))*"])
      if !similar.isEmpty { throw ArchiveError.unknownAgency(name, similar: similar) }
    }
    throw ArchiveError.unknownAgency(name, similar: [])
  }

  private static func find(slug: String, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM agency WHERE slug = ?"), arguments: [slug])
  }
}
