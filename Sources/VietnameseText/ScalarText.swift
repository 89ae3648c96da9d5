extension String {
  /// The text that scalars make, as they stand: nothing is normalized.
  @inlinable
  package init(scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
