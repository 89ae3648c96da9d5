extension String {
  /// The text that scalars make, as they stand: nothing is normalized.
  @inlinable
  package init(scalars: some Collection<Unicode.Scalar>) {
    // The standard library has no fast way from scalars to text: a view takes them through UTF-16.
    self.init(unsafeUninitializedCapacity: 4 * scalars.count) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar).unsafelyUnwrapped {
          bytes.initializeElement(at: count, to: byte)
          count += 1
        }
      }
      return count
    }
  }
}
