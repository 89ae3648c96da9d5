import CXLSXWriter

/// A workbook that could not be written: what libxlsxwriter says.
public struct XLSXError: Error, Sendable, Equatable, CustomStringConvertible {
  /// One sentence for people.
  public var description: String

  init(_ code: lxw_error) {
    description = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
  }

  init(_ description: String) { self.description = description }

  static func check(_ code: lxw_error) throws(XLSXError) {
    guard code == LXW_NO_ERROR else { throw XLSXError(code) }
  }
}
