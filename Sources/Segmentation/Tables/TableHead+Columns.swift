/// What all lines of a head say together.
extension TableHeadReader {
  /// A line of years parts the target column ("Mục tiêu đến năm" over "2025  2030"), or heads the targets that
  /// no other line names.
  func withYears(_ columns: [TableHead.Column], block: [Int]) -> [TableHead.Column] {
    for words in HeadYears.joined(block.map { lines[$0].words }) {
      let years = words.compactMap(Self.year)
      guard years.count >= 2, Set(years).count == years.count else { continue }
      let known = columns.compactMap { $0.role == .target ? $0.year : nil }
      if Set(known).isSuperset(of: years) { continue }
      var columns = columns
      // What is measured stands before its targets.
      let main = columns.firstIndex { $0.role == .indicator || $0.role == .task } ?? 0
      let place =
        columns[main...].firstIndex { $0.role == .target }
        ?? columns.firstIndex { $0.role.place > ColumnHeads.Role.target.place } ?? columns.endIndex
      let before = columns[..<place].count { $0.role == .target }
      columns.removeAll { $0.role == .target }
      columns.insert(
        contentsOf: years.map { TableHead.Column(role: .target, year: $0) },
        at: min(place - before, columns.endIndex))
      return columns
    }
    return columns
  }

  /// What was reached lies before what is to be reached, whichever of the years the lines of the head gave it.
  func orderBaselines(_ columns: inout [TableHead.Column]) {
    let targets = columns.indices.filter { columns[$0].role == .target }
    // "năm" is all that is left of "Ước năm 2023" before "Năm 2024".
    if let first = targets.first, targets.count > 1, columns[first].year == nil,
      !columns[first].isSure, targets.dropFirst().allSatisfy({ columns[$0].year != nil })
    {
      columns[first].isPrior = true
      return
    }
    let count = columns.count(where: \.isBaseline)
    guard count > 0, count < targets.count, targets.allSatisfy({ columns[$0].year != nil }) else {
      return
    }
    let years = targets.compactMap { columns[$0].year }.sorted()
    if targets.prefix(count).allSatisfy({ columns[$0].isPrior }), Set(years).count == years.count {
      // Heads stand in their order from left to right; their years, each on a line of its own, need not.
      for (index, year) in zip(targets, years) { columns[index].year = year }
      return
    }
    let earliest = targets.sorted { (columns[$0].year ?? 0) < (columns[$1].year ?? 0) }
    for (place, index) in earliest.enumerated() { columns[index].isPrior = place < count }
  }

  /// What tables of tasks have and those of targets do not.
  private static let ofTasks: Set<ColumnHeads.Role> = [
    .deadline, .cooperating, .deliverable, .funding,
  ]

  /// Whether a table tells tasks or targets, where its main head ("Nội dung", "Hạng mục") leaves it open and the others do
  /// not.
  private func settleMain(_ columns: inout [TableHead.Column]) {
    let roles = Set(columns.map(\.role))
    let hasYear = columns.contains { $0.role == .target && !$0.isPrior && $0.year != nil }
    if let main = columns.firstIndex(where: { $0.role == .task }), hasYear,
      roles.contains(.unit), !roles.contains(.indicator), roles.isDisjoint(with: Self.ofTasks)
    {
      // "Hạng mục  ĐVT  Kế hoạch năm 2025": what has a unit, a year's number and no time is measured.
      columns[main].role = .indicator
    } else if let main = columns.firstIndex(where: { $0.role == .indicator }),
      roles.isSuperset(of: [.deadline, .cooperating]), !roles.contains(.task),
      !roles.isDisjoint(with: [.lead, .responsible]), !columns.contains(where: { $0.year != nil })
    {
      // "Nội dung  ĐVT  Số lượng  Chủ trì  Phối hợp  Thời gian": what has a time and helpers is done, and counted besides.
      columns[main].role = .task
      for index in columns.indices where [.unit, .target].contains(columns[index].role) {
        columns[index].role = .note
      }
    }
  }

  /// What a column is where its head can mean two things: a table of indicators has targets and who answers
  /// for them, a table of tasks products and who leads.
  ///
  /// - Parameter isWhole: whether each word of the head was understood.
  func settle(_ columns: inout [TableHead.Column], isWhole: Bool) {
    if isWhole { settleMain(&columns) }
    let isTasks = columns.contains { $0.role == .task }
    let isIndicators = !isTasks && columns.contains { $0.role == .indicator }
    for index in columns.indices {
      switch columns[index].role {
      case .deliverable where isIndicators: columns[index].role = .target
      case .lead where isIndicators: columns[index].role = .responsible
      case .target where isTasks && columns[index].year == nil: columns[index].role = .deliverable
      case .responsible where isTasks && !columns.contains { $0.role == .lead }:
        columns[index].role = .lead
      case .indicator where isTasks: columns[index].role = .note
      default: break
      }
    }
    // "Thời gian thực hiện | Thời gian hoàn thành": the latter is when it is due.
    let times = columns.indices.filter { columns[$0].role == .deadline }
    if times.count == 2, times.allSatisfy({ !columns[$0].isStart }), isTasks {
      columns[times[0]].isPrior = true
    }
    // When the work begins stands beside when it ends: alone it is the time.
    if !columns.contains(where: { $0.role == .deadline && !$0.isStart }) {
      for index in columns.indices where columns[index].isStart { columns[index].isPrior = false }
    }
    // A role that stands twice is the one that is still missing, or a note.
    var seen: Set<ColumnHeads.Role> = []
    for index in columns.indices
    where columns[index].role != .target && !columns[index].isStart {
      if seen.insert(columns[index].role).inserted { continue }
      let role: ColumnHeads.Role = columns[index].role == .lead ? .cooperating : .note
      columns[index].role = seen.insert(role).inserted ? role : .funding
      seen.insert(columns[index].role)
    }
  }
}
