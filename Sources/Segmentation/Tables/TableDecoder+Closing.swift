/// The end of a row.
extension TableDecoder {
  /// Ends the open row or group and charges for what it lacks.
  func close(_ hypothesis: Hypothesis, blanks: Int) -> Hypothesis {
    var done = hypothesis
    if done.inGroup, !done.groupSeen { done.cost += model.weights.unlabelled }
    guard done.inRow else { return done }
    var missing = 0.0
    let isPlaced = done.isJoint && !done.isBroken
    for (column, cell) in zip(model.columns, done.cells) {
      if cell.isEmpty {
        // Where a line could not be read, what is missing may have stood there.
        missing += done.unreadable && !column.isMain ? 0.25 * column.missing : column.missing
      } else {
        done.cost +=
          model.weights.end * column.language.cost(ColumnLanguage.end, after: cell.last)
        if cell.endsComma { done.cost += model.weights.endComma }
        if isPlaced {
          done.cost += column.alignment.cost(top: cell.top, bottom: cell.bottom, of: done.height)
        }
      }
    }
    // "7" may do no more than head "7.1": its other cells are empty then.
    let others = zip(model.columns, done.cells).allSatisfy { $0.isMain || $1.isEmpty }
    done.cost +=
      model.isIndicators && others && done.label != nil
      ? min(missing, 1.5) : min(missing, model.weights.mostMissing)
    if blanks == 0 { done.cost += 0.1 }
    if model.hasOrdinal {
      if done.label == nil {
        done.cost += done.unreadable ? 0.6 : model.weights.unnumbered
      } else if isPlaced {
        done.cost += model.numbers.cost(
          top: done.labelHeight, bottom: done.labelHeight, of: done.height)
      }
    }
    if done.lines > Self.tall { done.cost += model.weights.tall * Double(done.lines - Self.tall) }
    done.previous = done.label ?? done.previous.next
    done.lastRead = done.label ?? done.lastRead
    done.since = done.label == nil ? done.since + 1 : 0
    done.restarts = false
    done.label = nil
    return done
  }
}
