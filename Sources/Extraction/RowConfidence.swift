/// How surely a table's row was read, as the stages that mend rows ask it.
///
/// The figures are places in what the calibration gives for the rows of OCR text: whoever fits it anew to other pages moves
/// them along.
enum RowConfidence {
  /// What stands in a row that was read this surely is what was printed, however odd; a row read less surely says nothing
  /// against another telling.
  static let printed = 0.925
}
