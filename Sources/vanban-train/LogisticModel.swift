import Foundation

/// A logistic regression with a penalty on the squares of its weights, fitted by Newton's method.
struct LogisticModel {
  private(set) var weights: [Double]

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - samples: figures and whether the sample is one of the sought kind.
  ///   - penalty: of each weight's square, the first weight (the bias) left out.
  init(_ samples: [(values: [Double], isTrue: Bool)], penalty: Double = 1, rounds: Int = 25) {
    let count = samples.first?.values.count ?? 0
    weights = Array(repeating: 0, count: count)
    for _ in 0..<rounds {
      var gradient = weights.enumerated().map { $0.offset == 0 ? 0 : -penalty * $0.element }
      var curvature = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
      for index in 0..<count { curvature[index][index] = penalty }
      for (values, isTrue) in samples {
        let p = probability(values)
        let slope = p * (1 - p)
        for row in 0..<count where values[row] != 0 {
          gradient[row] += ((isTrue ? 1 : 0) - p) * values[row]
          for column in 0...row { curvature[row][column] += slope * values[row] * values[column] }
        }
      }
      let step = Self.solve(curvature, gradient)
      for index in 0..<count { weights[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-5 }) { break }
    }
  }

  /// The probability that a sample is of the sought kind.
  func probability(_ values: [Double]) -> Double {
    1 / (1 + exp(-zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  /// Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's method.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let count = right.count
    var lower = matrix
    var solution = right
    for row in 0..<count {
      for column in 0...row {
        var sum = matrix[row][column]
        for inner in 0..<column { sum -= lower[row][inner] * lower[column][inner] }
        lower[row][column] =
          row == column ? max(sum, 1e-9).squareRoot() : sum / lower[column][column]
      }
    }
    for row in 0..<count {
      for column in 0..<row { solution[row] -= lower[row][column] * solution[column] }
      solution[row] /= lower[row][row]
    }
    for row in (0..<count).reversed() {
      for below in (row + 1)..<max(count, row + 1) {
        solution[row] -= lower[below][row] * solution[below]
      }
      solution[row] /= lower[row][row]
    }
    return solution
  }
}
