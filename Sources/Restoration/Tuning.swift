import Foundation
func T(_ name: String, _ value: Float) -> Float {
  ProcessInfo.processInfo.environment[name].flatMap(Float.init) ?? value
}

enum T2 { static let width = T("width", 16); static let k = T("k", 3); static let num = T("num", 2.5) }
