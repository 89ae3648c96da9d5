/// The end of a row.
extension TableDecoder {
  /// Ends the open row or group and charges for what it lacks.
  func close(_ hypothesis: Hypothesis, blanks: Int) -> Hypothesis {
    var done = hypothesis
    if done.inGroup, !done.groupSeen { done.cost += model.weights.unlabelled }
    guard done.inRow else { return done }
    var missing = 0.0
    let isPlaced = done.isJoint && !done.isBroken
    var lacksTarget = false
    for (column, cell) in zip(model.columns, done.cells) {
      if cell.isEmpty {
        // Where a line could not be read, what is missing may have stood there.
        var cost = column.missing
        if column.head.role == .target {
          // What spoilt one year's target spoilt the other's beside it.
          if lacksTarget { cost *= model.weights.furtherTarget }
          lacksTarget = true
        }
        missing += done.unreadable && !column.isMain ? 0.25 * cost : cost
      } else {
        done.cost +=
          model.weights.end * column.language.cost(ColumnLanguage.end, after: cell.last)
        if column.isText, !cell.endsClause { done.cost += incompleteness(cell) }
        if cell.endsComma { done.cost += model.weights.endComma }
        if column.head.role == .target, !cell.hasValue { done.cost += model.weights.valueless }
        if isPlaced {
          done.cost += column.alignment.cost(top: cell.top, bottom: cell.bottom, of: done.height)
        }
      }
    }
    if isPlaced, model.isIndicators { done.cost += model.weights.level * unevenness(done) }
    // "7" may do no more than head "7.1": its other cells are empty then.
    let others = zip(model.columns, done.cells).allSatisfy { $0.isMain || $1.isEmpty }
    done.cost +=
      others && (done.isHead || model.isIndicators && done.label != nil)
      ? min(missing, 1.5) : min(missing, model.weights.mostMissing)
    if blanks == 0 { done.cost += 0.1 }
    if model.hasOrdinal {
      if done.label == nil {
        if !done.isNumbered { done.cost += done.unreadable ? 0.6 : model.weights.unnumbered }
      } else if isPlaced {
        done.cost += model.numbers.cost(
          top: done.labelHeight, bottom: done.labelHeight, of: done.height)
      }
    }
    if done.lines > Self.tall { done.cost += model.weights.tall * Double(done.lines - Self.tall) }
    done.restarted =
      done.label != nil
      ? nil : done.restarts ? RowLabel(major: 1, minor: 0) : done.restarted?.next
    done.previous = done.label ?? done.previous.next
    done.lastRead = done.label ?? done.lastRead
    done.since = done.label == nil ? done.since + 1 : 0
    done.restarts = false
    done.label = nil
    return done
  }

  /// What is said against a cell's being whole: its last words go on where they stand elsewhere ("được", "câu lạc").
  private func incompleteness(_ cell: CellState) -> Double {
    let weights = model.weights
    return weights.incomplete
      * min(max(0, cell.endCost - weights.usualEnd), weights.mostIncomplete)
  }

  /// How far a row's measure and its values stand from one height, in lines: their middles or their tops are level.
  private func unevenness(_ row: Hypothesis) -> Double {
    var sum = 0.0
    var level: CellState?
    for (column, cell) in zip(model.columns, row.cells)
    where !cell.isEmpty && (column.head.role == .unit || column.head.role == .target) {
      if let level {
        let halves = min(
          abs(cell.top + cell.bottom - level.top - level.bottom), 2 * abs(cell.top - level.top))
        // Half a line is within what the OCR's order of lines can tell.
        sum += min(max(0, Double(halves) / 4 - 0.25), 3)
      } else {
        level = cell
      }
    }
    return sum
  }
}
