import Foundation
import GRDB

/// Many plans in one SQLite file, to be asked: what an agency owes, what falls due, which targets are set, who says what.
///
/// One process writes at a time, any number read meanwhile; a reader sees whole plans only (write-ahead log).
///
/// ```swift
/// let archive = try Archive(writing: "plans.sqlite")
/// try archive.add([(plan, file: "a.json")])
/// let owed = try archive.tasks(TaskQuery(agency: "Sở Nội vụ"))
/// ```
public final class Archive: Sendable {
  let database: any DatabaseWriter

  /// Opens an archive to ask it; the file must be there.
  ///
  /// - Throws: `ArchiveError`.
  public init(reading path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw ArchiveError.missing }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      // Pages are read where they lie in the file's map: many questions, each to few pages.
      try db.execute(sql: "PRAGMA mmap_size = \(1 << 30)")
    }
    database = try Self.checked {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in
        let version = try Self.version(db)
        guard version > 0 else { throw ArchiveError.notAnArchive }
        guard version <= ArchiveLayout.version else { throw ArchiveError.newerVersion(version) }
      }
      return queue
    }
  }

  /// Opens an archive to add to it, making it where there is none and bringing an older layout up to date.
  ///
  /// - Throws: `ArchiveError`.
  public init(writing path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { db in
      // Not by `journalMode`, which makes and drops a table each time: adding nothing new is to change nothing.
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      // In a write-ahead log this loses no transaction to a crash of the program, and none by half to a power cut.
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
    }
    database = try Self.checked {
      // Looked at before anything is written: another program's database stays as it is.
      if let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size > 0
      {
        var looking = Configuration()
        looking.readonly = true
        looking.busyMode = .timeout(30)
        try DatabaseQueue(path: path, configuration: looking).read { db in
          let version = try Self.version(db)
          let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
          guard version > 0 || isEmpty else { throw ArchiveError.notAnArchive }
          guard version <= ArchiveLayout.version else { throw ArchiveError.newerVersion(version) }
        }
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try ArchiveLayout.migrator.migrate(queue)
      return queue
    }
  }

  /// The layout's version; 0 where the database is no archive.
  private static func version(_ db: Database) throws -> Int {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == ArchiveLayout.applicationID else {
      return 0
    }
    return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Asks within one snapshot.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try Self.checked { try database.read(work) }
  }

  /// Work whose SQLite errors are told as the archive's.
  static func checked<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw ArchiveError(error)
    }
  }

  /// Looks through the whole file for damage.
  ///
  /// - Throws: `ArchiveError.damaged` with the first fault.
  public func verify() throws {
    let verdict = try read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
    if let verdict, verdict != "ok" { throw ArchiveError.damaged(verdict) }
  }
}
