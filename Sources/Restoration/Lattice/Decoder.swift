import Foundation
import LanguageModel

/// Finds the likeliest path through a lattice, and how sure each of its arcs is.
///
/// Viterbi beam search over (position, language model state); the kept hypotheses and the edges between them are a
/// smaller lattice, over which forward-backward gives each arc's posterior.
struct Decoder: Sendable {
  /// An arc of the best path with its posterior, and the other readings of the same stretch.
  struct Decision {
    var arc: Lattice.Arc
    var posterior: Double
    /// What the model remembered before the arc: another cell's words or a beginning where one was taken up.
    var before: NGramModel.State
    var alternatives: [(reading: Candidate.Reading, posterior: Double)]
  }

  let model: NGramModel
  /// How much the channel weighs against the language model.
  var channelWeight: Float = T("cw", 0.9)
  /// Posteriors are taken at a temperature, because the model's factors are not independent.
  var posteriorScale: Float = 0.75
  var beamWidth = Int(T("beam", 10))
  var beamDepth: Float = 14

  private struct Node {
    var state: NGramModel.State
    var score: Float
    var forward: Float
    var backward: Float = -.infinity
    var bestEdge: Int32
  }

  private struct Edge {
    var from: Int32
    var to: Int32
    var position: Int32
    var arc: Int32
    var weight: Float
  }

  /// - Parameter memory: what the document said elsewhere; nil in the first pass.
  func decode(
    _ lattice: Lattice, from start: NGramModel.State, memory: DocumentMemory? = nil
  ) -> [Decision] {
    guard lattice.count > 0 else { return [] }
    var nodes: [Node] = [Node(state: start, score: 0, forward: 0, bestEdge: -1)]
    var edges: [Edge] = []
    // Arcs reach two positions ahead at most: three tables take turns.
    var waiting = [StateTable(), StateTable(), StateTable()]
    _ = waiting[0].node(for: start, next: 0)
    var active: [Int32] = []
    var cells = CellMemory(model: model)
    for position in 0..<lattice.count {
      active.removeAll(keepingCapacity: true)
      active.append(contentsOf: waiting[position % 3].order)
      active.sort { (nodes[Int($0)].score, $1) > (nodes[Int($1)].score, $0) }
      var width = beamWidth
      if lattice.breaks[position] != .none, let best = active.first {
        let kind = lattice.breaks[position]
        if kind == .lineStart { cells.endLine(ends(of: best, lattice, nodes, edges)) }
        for opening in kind == .blank ? cells.continuations : cells.openings[...] {
          let cost = max(kind.cost + opening.cost, 0)
          let fresh = Int32(nodes.count)
          let target = waiting[position % 3].node(for: opening.state, next: fresh)
          guard target != best else { continue }
          let score = nodes[Int(best)].score - cost
          let edge = Int32(edges.count)
          if target == fresh {
            nodes.append(
              Node(state: opening.state, score: score, forward: -.infinity, bestEdge: edge))
            active.append(fresh)
          } else if score > nodes[Int(target)].score {
            nodes[Int(target)].score = score
            nodes[Int(target)].bestEdge = edge
          }
          edges.append(
            Edge(
              from: best, to: target, position: Int32(position), arc: -1,
              weight: -cost * posteriorScale))
        }
        active.sort { (nodes[Int($0)].score, $1) > (nodes[Int($1)].score, $0) }
        width += Int(T2.width)
      }
      waiting[position % 3].empty()
      guard let first = active.first else { continue }
      let floor = nodes[Int(first)].score - beamDepth
      let arcs = lattice.arcs[position]
      for index in active.prefix(width) where nodes[Int(index)].score >= floor {
        let node = nodes[Int(index)]
        // Arcs of one word in several shapes stand together: the model is asked once.
        var last: (first: WordID, second: WordID?, third: WordID?)?
        var lastState = node.state
        var lastWeight: Float = 0
        for (arcIndex, arc) in arcs.enumerated() {
          var state = node.state
          var weight: Float = 0
          if let word = arc.first {
            if let last, last.first == word, last.second == arc.second,
              last.third == arc.third
            {
              state = lastState
              weight = lastWeight
            } else {
              weight = extend(&state, with: word, memory)
              if let second = arc.second { weight += extend(&state, with: second, memory) }
              if let third = arc.third { weight += extend(&state, with: third, memory) }
              last = (word, arc.second, arc.third)
              lastState = state
              lastWeight = weight
            }
          }
          weight -= arc.cost * channelWeight
          if arc.forgets { state = model.empty }
          if arc.endsClause { state = model.start }
          let score = node.score + weight
          let edge = Int32(edges.count)
          let fresh = Int32(nodes.count)
          let target = waiting[arc.to % 3].node(for: state, next: fresh)
          if target == fresh {
            nodes.append(Node(state: state, score: score, forward: -.infinity, bestEdge: edge))
          } else if score > nodes[Int(target)].score {
            nodes[Int(target)].score = score
            nodes[Int(target)].bestEdge = edge
          }
          edges.append(
            Edge(
              from: index, to: target, position: Int32(position), arc: Int32(arcIndex),
              weight: weight * posteriorScale))
        }
      }
    }
    return trace(lattice, &nodes, edges, last: waiting[lattice.count % 3].order)
  }

  /// The states in which the pieces of the line before ended, along the best path to a node; last piece first.
  private func ends(of node: Int32, _ lattice: Lattice, _ nodes: [Node], _ edges: [Edge])
    -> [NGramModel.State]
  {
    var result: [NGramModel.State] = []
    var node = node
    var isEnd = true
    while true {
      var last = nodes[Int(node)].bestEdge
      if last >= 0, edges[Int(last)].arc < 0 {
        // The move to a new cell: what counts is what was remembered before it.
        node = edges[Int(last)].from
        last = nodes[Int(node)].bestEdge
        isEnd = true
      }
      let state = nodes[Int(node)].state
      if isEnd, state.one > Int32(Vocabulary.start), !result.contains(state) {
        result.append(state)
      }
      guard last >= 0 else { return result }
      let edge = edges[Int(last)]
      let position = Int(edge.position)
      if lattice.breaks[position] == .lineStart { return result }
      isEnd = lattice.breaks[position] == .rule || lattice.breaks[position] == .capital
      node = edge.from
    }
  }

  /// The logarithm of a word's probability, the document's memory mixed in; moves the state on.
  @inline(__always)
  private func extend(
    _ state: inout NGramModel.State, with word: WordID, _ memory: DocumentMemory?
  ) -> Float {
    let step = model.extend(state, with: word)
    defer { state = step.next }
    guard let memory else { return step.logProbability }
    return memory.mix(step.logProbability, word, after: state)
  }

  private func trace(
    _ lattice: Lattice, _ nodes: inout [Node], _ edges: [Edge],
    last: [Int32]
  ) -> [Decision] {
    // Edges stand in the order of their source's position, so one pass forward and one back suffice.
    for edge in edges {
      let value = nodes[Int(edge.from)].forward + edge.weight
      nodes[Int(edge.to)].forward = Self.logAdd(nodes[Int(edge.to)].forward, value)
    }
    var total = -Float.infinity
    var best: Int32 = -1
    for index in last {
      nodes[Int(index)].backward = 0
      total = Self.logAdd(total, nodes[Int(index)].forward)
      if best < 0 || nodes[Int(index)].score > nodes[Int(best)].score { best = index }
    }
    guard best >= 0 else { return [] }
    var posteriors = lattice.arcs.map { [Double](repeating: 0, count: $0.count) }
    for edge in edges.reversed() {
      let after = nodes[Int(edge.to)].backward
      guard after > -.infinity else { continue }
      nodes[Int(edge.from)].backward = Self.logAdd(
        nodes[Int(edge.from)].backward, after + edge.weight)
      let share = exp(Double(nodes[Int(edge.from)].forward + edge.weight + after - total))
      if edge.arc >= 0 { posteriors[Int(edge.position)][Int(edge.arc)] += share }
    }
    var decisions: [Decision] = []
    var node = best
    while nodes[Int(node)].bestEdge >= 0 {
      let edge = edges[Int(nodes[Int(node)].bestEdge)]
      node = edge.from
      guard edge.arc >= 0 else { continue }
      let position = Int(edge.position)
      let others = lattice.arcs[position].indices
        .filter { $0 != Int(edge.arc) && posteriors[position][$0] > 0.01 }
        .sorted { (posteriors[position][$0], $1) > (posteriors[position][$1], $0) }
        .prefix(3)
        .map { (lattice.arcs[position][$0].reading, posteriors[position][$0]) }
      decisions.append(
        Decision(
          arc: lattice.arcs[position][Int(edge.arc)],
          posterior: min(1, posteriors[position][Int(edge.arc)]), before: nodes[Int(node)].state,
          alternatives: others))
    }
    return decisions.reversed()
  }

  @inline(__always)
  private static func logAdd(_ a: Float, _ b: Float) -> Float {
    let high = max(a, b)
    if high == -.infinity { return high }
    let low = min(a, b)
    return high - low > 16 ? high : high + log1p(exp(low - high))
  }
}
