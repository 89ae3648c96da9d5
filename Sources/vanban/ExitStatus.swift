/// What the process ends with, after BSD's sysexits.
enum ExitStatus: Int32 {
  /// The command line is wrong.
  case usage = 64
  /// The input is no text that can be converted.
  case data = 65
  /// The input is missing or cannot be opened.
  case noInput = 66
  /// A fault of the program itself.
  case software = 70
  /// The system would not start another process.
  case system = 71
  /// The output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed on the way.
  case io = 74
  /// Somebody else is writing into the same folder or archive; later it may work.
  case busy = 75
  /// A later version of vanban wrote the archive.
  case newerVersion = 76
  /// The dictionaries are missing or damaged.
  case configuration = 78
}
