import GRDB

/// The tables of an archive, and how older ones become newer ones.
enum ArchiveLayout {
  /// The layout that this program writes; SQLite's `user_version`.
  static let version = 1
  /// What tells an archive from any other SQLite database; SQLite's `application_id` ("vnbn").
  static let applicationID = 0x766E_626E

  /// Each step takes an archive from one layout to the next; a step that was released is never changed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 plans, duties, indicators, words") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    return migrator
  }

  /// Days are numbers of days since 1970-01-01; `9999999` stands for "none" and "without an end", behind all others.
  ///
  /// A task is a duty: tellings that the plan says are the same are one row. `duty` repeats what queries by
  /// agency sort and filter by, so that they walk one index and stop at their limit.
  private static let first = """
    CREATE TABLE agency (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL
    );
    CREATE TABLE plan (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      document TEXT,
      other_scan_of INTEGER REFERENCES plan (id),
      file TEXT NOT NULL,
      type TEXT,
      number TEXT,
      issuer INTEGER REFERENCES agency (id),
      place TEXT,
      issued INTEGER NOT NULL,
      title TEXT,
      mean REAL NOT NULL,
      grade TEXT NOT NULL,
      lines INTEGER NOT NULL,
      tasks INTEGER NOT NULL,
      indicators INTEGER NOT NULL,
      version TEXT NOT NULL,
      model TEXT NOT NULL
    );
    CREATE INDEX plan_document ON plan (document) WHERE document IS NOT NULL;
    CREATE INDEX plan_issued ON plan (issued DESC, id) WHERE other_scan_of IS NULL;
    CREATE INDEX plan_issuer ON plan (issuer, issued DESC) WHERE other_scan_of IS NULL;
    CREATE INDEX plan_number ON plan (number);
    CREATE INDEX plan_other_scan ON plan (other_scan_of) WHERE other_scan_of IS NOT NULL;

    CREATE TABLE body (
      plan INTEGER PRIMARY KEY REFERENCES plan (id),
      json TEXT NOT NULL,
      text TEXT NOT NULL
    );
    CREATE TABLE section (
      plan INTEGER NOT NULL REFERENCES plan (id),
      line INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      ref TEXT NOT NULL,
      label TEXT,
      title TEXT NOT NULL,
      PRIMARY KEY (plan, line, ordinal)
    ) WITHOUT ROWID;

    CREATE TABLE task (
      id INTEGER PRIMARY KEY,
      plan INTEGER NOT NULL REFERENCES plan (id),
      ref TEXT NOT NULL,
      also TEXT NOT NULL,
      section TEXT,
      text TEXT NOT NULL,
      lead TEXT NOT NULL,
      cooperating TEXT NOT NULL,
      deliverable TEXT,
      deadline TEXT,
      edtf TEXT,
      ongoing INTEGER NOT NULL,
      recurrence TEXT,
      condition TEXT,
      confidence REAL NOT NULL,
      first_line INTEGER NOT NULL,
      last_line INTEGER NOT NULL
    );
    CREATE INDEX task_plan ON task (plan);

    CREATE TABLE due (
      day INTEGER NOT NULL,
      task INTEGER NOT NULL REFERENCES task (id),
      first INTEGER NOT NULL,
      PRIMARY KEY (day, task)
    ) WITHOUT ROWID;
    CREATE INDEX due_task ON due (task);
    CREATE TABLE duty (
      agency INTEGER NOT NULL REFERENCES agency (id),
      day INTEGER NOT NULL,
      task INTEGER NOT NULL REFERENCES task (id),
      first INTEGER NOT NULL,
      role INTEGER NOT NULL,
      PRIMARY KEY (agency, day, task)
    ) WITHOUT ROWID;
    CREATE INDEX duty_task ON duty (task, agency);

    CREATE TABLE rule (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL,
      phase INTEGER NOT NULL,
      UNIQUE (text, phase)
    );
    CREATE TABLE recurring (
      rule INTEGER NOT NULL REFERENCES rule (id),
      first INTEGER NOT NULL,
      task INTEGER NOT NULL REFERENCES task (id),
      last INTEGER NOT NULL,
      PRIMARY KEY (rule, first, last, task)
    ) WITHOUT ROWID;
    CREATE INDEX recurring_task ON recurring (task);
    CREATE TABLE recurring_duty (
      agency INTEGER NOT NULL REFERENCES agency (id),
      rule INTEGER NOT NULL REFERENCES rule (id),
      first INTEGER NOT NULL,
      task INTEGER NOT NULL REFERENCES task (id),
      last INTEGER NOT NULL,
      role INTEGER NOT NULL,
      PRIMARY KEY (agency, rule, first, last, task)
    ) WITHOUT ROWID;
    CREATE INDEX recurring_duty_task ON recurring_duty (task, agency);

    CREATE TABLE indicator_name (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    );
    CREATE VIRTUAL TABLE indicator_words USING fts5 (
      plain, marked, tokenize = "unicode61 remove_diacritics 0"
    );
    CREATE TABLE indicator (
      id INTEGER PRIMARY KEY,
      plan INTEGER NOT NULL REFERENCES plan (id),
      name INTEGER NOT NULL REFERENCES indicator_name (id),
      issuer TEXT NOT NULL,
      year INTEGER,
      ref TEXT NOT NULL,
      unit TEXT,
      comparison TEXT,
      value REAL,
      upper REAL,
      text TEXT NOT NULL,
      responsible TEXT NOT NULL,
      confidence REAL NOT NULL,
      first_line INTEGER NOT NULL,
      last_line INTEGER NOT NULL
    );
    CREATE INDEX indicator_name_issuer ON indicator (name, issuer, year);
    CREATE INDEX indicator_plan ON indicator (plan);

    CREATE VIRTUAL TABLE words USING fts5 (
      plain_head, marked_head, plain, marked, tokenize = "unicode61 remove_diacritics 0"
    );
    INSERT INTO words (words, rank) VALUES ('rank', 'bm25(8, 8, 1, 1)');
    """
}
