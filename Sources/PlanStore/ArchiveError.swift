import GRDB

/// Why an archive cannot be opened, read or written.
public enum ArchiveError: Error, Sendable, Equatable {
  /// There is no such file.
  case missing
  /// The file is no archive of plans: no SQLite database, or another program's.
  case notAnArchive
  /// The database is damaged; what SQLite says of it.
  case damaged(String)
  /// A later version of vanban wrote the archive.
  case newerVersion(Int)
  /// Another process holds the archive for writing, longer than one waits.
  case busy
  /// The file or its folder may not be written or created.
  case notWritable(String)
  /// Reading or writing failed (a full disk, a broken device).
  case io(String)
  /// Nothing in the archive is called so; names that resemble it.
  case unknownAgency(String, similar: [String])

  /// What an error of SQLite means here.
  init(_ error: DatabaseError) {
    let detail = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAnArchive
    case .SQLITE_CORRUPT: self = .damaged(detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable(detail)
    case .SQLITE_FULL, .SQLITE_IOERR: self = .io(detail)
    default: self = .damaged(error.description)
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .missing: "there is no such archive"
    case .notAnArchive: "is no archive of plans"
    case .damaged(let detail): "the archive is damaged (\(detail))"
    case .newerVersion(let version):
      "the archive has layout \(version), which a later version of vanban wrote; this one reads up to \(ArchiveLayout.version)"
    case .busy: "another process holds the archive; try again later"
    case .notWritable(let detail): "the archive cannot be opened or written (\(detail))"
    case .io(let detail): "reading or writing the archive failed (\(detail))"
    case .unknownAgency(let name, let similar):
      "no plan in the archive names the agency \"\(name)\""
        + (similar.isEmpty ? "" : "; similar: \(similar.joined(separator: ", "))")
    }
  }
}
