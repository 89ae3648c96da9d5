
#if TABLE_SWEEP
import Foundation
extension TableWeights {
  static var swept: TableWeights {
    var w = TableWeights()
    for part in (ProcessInfo.processInfo.environment["TW"] ?? "").split(separator: " ") {
      let f = part.split(separator: "=")
      guard f.count == 2, let v = Double(f[1]) else { continue }
      switch String(f[0]) {
      case "capitalInside": w.capitalInside = v
      case "capitalLink": w.capitalLink = v
      case "cut": w.cut = v
      case "ruleInside": w.ruleInside = v
      case "ruleCut": w.ruleCut = v
      case "noRule": w.noRule = v
      case "smallStart": w.smallStart = v
      case "smallDeadline": w.smallDeadline = v
      case "smallMain": w.smallMain = v
      case "gap": w.gap = v
      case "stride": w.stride = v
      case "room": w.room = v
      case "excess": w.excess = v
      case "missing": w.missing = v
      case "place": w.place = v
      case "omission": w.omission = v
      case "lesson": w.lesson = v
      case "strange": w.strange = v
      case "unannounced": w.unannounced = v
      case "end": w.end = v
      case "unnumbered": w.unnumbered = v
      case "beam": w.beam = v
      case "perRow": w.perRow = v
      case "lessonBeam": w.lessonBeam = v
      case "rounds": w.rounds = v
      default: break
      }
    }
    return w
  }
}
#endif
