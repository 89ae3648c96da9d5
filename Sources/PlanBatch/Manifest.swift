import Foundation

/// The record of a batch: a line for each input, appended as soon as its plan is safe on the disk.
///
/// While a batch runs, the lines stand in the order in which the plans were done. At its end they are sorted by
/// path, so that the file does not tell how many workers there were. Only where each line stands is kept in
/// memory.
struct Manifest {
  /// Where a line stands in the file.
  private struct Place {
    var offset: Int
    var count: Int
  }

  private let folder: OutputFolder
  private var descriptor: Int32
  private var size: Int
  private var places: [TreePath: Place] = [:]
  private var synchronized: ContinuousClock.Instant = .now
  /// Lines that were found torn or foreign, and left out.
  private(set) var damagedLines = 0

  /// Opens the manifest of the folder, or makes it.
  init(of folder: OutputFolder) throws(FileFailure) {
    self.folder = folder
    descriptor = open(folder.manifest, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(folder.manifest, .create) }
    size = 0
    try readPlaces()
    try synchronize()
  }

  /// What the manifest says of an input.
  func entry(of path: TreePath) throws(FileFailure) -> ManifestEntry? {
    guard let place = places[path] else { return nil }
    return ManifestEntry(line: try bytes(at: place))
  }

  /// Notes what became of an input. The line may take a second to be safe from a power cut: the plan is already,
  /// and without its line it is merely converted again.
  mutating func append(_ entry: ManifestEntry) throws(FileFailure) {
    let line = entry.line
    try write(line)
    places[TreePath(entry.path)] = Place(offset: size - line.count, count: line.count)
    if synchronized.duration(to: .now) > .seconds(1) { try synchronize() }
  }

  /// Forces all lines to the disk.
  mutating func synchronize() throws(FileFailure) {
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw FileFailure(folder.manifest, .transfer)
    }
    synchronized = .now
  }

  /// Sorts the lines by path, each input's last line only, and replaces the file as a whole.
  mutating func finish() throws(FileFailure) {
    let temporary = folder.temporary(0)
    let sorted = open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard sorted >= 0 else { throw FileFailure(folder.manifest, .create) }
    let journal = descriptor
    var lines: [UInt8] = []
    var moved: [TreePath: Place] = [:]
    var offset = 0
    do throws(FileFailure) {
      for path in places.keys.sorted() {
        guard let place = places[path] else { continue }
        lines += try bytes(at: place)
        moved[path] = Place(offset: offset, count: place.count)
        offset += place.count
        if lines.count > 1 << 18 {
          try Self.write(lines, to: sorted, of: folder.manifest)
          lines.removeAll(keepingCapacity: true)
        }
      }
      try Self.write(lines, to: sorted, of: folder.manifest)
      guard fsync(sorted) == 0 || errno == EINVAL else {
        throw FileFailure(folder.manifest, .transfer)
      }
      guard rename(temporary, folder.manifest) == 0 else {
        throw FileFailure(folder.manifest, .rename)
      }
    } catch {
      close(sorted)
      unlink(temporary)
      throw error
    }
    close(journal)
    descriptor = sorted
    (places, size) = (moved, offset)
    try DurableFile.synchronizeFolder(folder.path)
  }

  /// Finds the lines of an earlier batch. What `kill` or a power cut has torn is left out: those plans are
  /// converted again.
  private mutating func readPlaces() throws(FileFailure) {
    var pending: [UInt8] = []
    var start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileFailure(folder.manifest, .transfer) }
      if count == 0 { break }
      var rest = chunk[..<count]
      while let end = rest.firstIndex(of: 0x0A) {
        pending += rest[...end]
        if let entry = ManifestEntry(line: pending) {
          // A folder that was unreadable then is none of the inputs: should it still be, it is noted again.
          if entry.reason?.code != BatchInput.unreadableFolder {
            places[TreePath(entry.path)] = Place(offset: start, count: pending.count)
          }
        } else {
          damagedLines += 1
        }
        start += pending.count
        pending.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      pending += rest
    }
    size = start
    guard !pending.isEmpty else { return }
    damagedLines += 1
    guard ftruncate(descriptor, off_t(size)) == 0 else {
      throw FileFailure(folder.manifest, .transfer)
    }
  }

  private func bytes(at place: Place) throws(FileFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: place.count)
    var done = 0
    while done < place.count {
      let count = bytes[done...].withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(place.offset + done))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw FileFailure(folder.manifest, .transfer) }
      done += count
    }
    return bytes
  }

  /// Appends a line; where the disk is full, nothing of it stays.
  private mutating func write(_ line: [UInt8]) throws(FileFailure) {
    guard lseek(descriptor, off_t(size), SEEK_SET) >= 0 else {
      throw FileFailure(folder.manifest, .transfer)
    }
    do {
      try Self.write(line, to: descriptor, of: folder.manifest)
    } catch {
      ftruncate(descriptor, off_t(size))
      throw error
    }
    size += line.count
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, of path: String
  ) throws(FileFailure) {
    do {
      try FileDescriptor.write(bytes, to: descriptor)
    } catch {
      throw FileFailure(path, .transfer, code: error.code)
    }
  }
}
