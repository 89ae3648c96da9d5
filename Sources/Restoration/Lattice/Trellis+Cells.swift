import LanguageModel

extension Trellis {
  /// The states in which the pieces of the line before ended, along the best path to a node; last piece first.
  func ends(of node: Int32, at position: Int, _ lattice: Lattice) -> [CellMemory.End] {
    var result: [CellMemory.End] = []
    var node = node
    var place = position
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
      if isEnd, state.one > Int32(Vocabulary.start) {
        result.append(CellMemory.End(state: state, origin: Int32(place)))
      }
      guard last >= 0 else { return result }
      let edge = edges[Int(last)]
      place = Int(edge.position)
      if lattice.breaks[place] == .lineStart { return result }
      isEnd = lattice.breaks[place].isBorder
      node = edge.from
    }
  }
}
