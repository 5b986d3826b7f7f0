@preconcurrency internal import CGumbo

typealias GumboNodePointer = UnsafeMutablePointer<GumboNode>

/// Parses `bytes` with gumbo and lends the tree and the place that its pointers count from; both end with `body`.
func withGumboTree<Result>(
  _ bytes: [UInt8], from start: Int = 0, _ body: (GumboNodePointer, UnsafeRawPointer) -> Result
) -> Result? {
  bytes.withUnsafeBytes { buffer in
    guard let base = buffer.baseAddress else { return nil }
    var options = kGumboDefaultOptions
    // Defects are not reported, and a hostile page has millions.
    options.max_errors = 0
    let text = (base + start).assumingMemoryBound(to: CChar.self)
    guard let output = gumbo_parse_with_options(&options, text, buffer.count - start) else { return nil }
    defer { destroy(output, &options) }
    guard let document = output.pointee.document else { return nil }
    return body(document, base)
  }
}

/// Frees a tree. gumbo's own way is a recursion, as deep as the page wants; so deep subtrees are freed apart.
private func destroy(_ output: UnsafeMutablePointer<GumboOutput>, _ options: inout GumboOptions) {
  let depthOfPiece = 1000
  var pieces = [output]
  var open: [(node: GumboNodePointer, next: Int)] = []
  if let document = output.pointee.document { open.append((document, 0)) }
  while let (node, next) = open.last {
    let children = node.children
    guard next < children.count else {
      open.removeLast()
      continue
    }
    open[open.count - 1].next += 1
    guard let child = node.child(next) else { continue }
    open.append((child, 0))
    guard open.count.isMultiple(of: depthOfPiece) else { continue }
    // An empty page lends its root: the two change places, and the subtree is freed with that page.
    guard let page = gumbo_parse_with_options(&options, "", 0), let other = page.pointee.document?.children,
      !other.isEmpty
    else { continue }
    UnsafeMutableBufferPointer(mutating: children)[next] = other[0]
    UnsafeMutableBufferPointer(mutating: other)[0] = UnsafeMutableRawPointer(child)
    pieces.append(page)
  }
  for piece in pieces { gumbo_destroy_output(&options, piece) }
}

extension UnsafeMutablePointer<GumboNode> {
  /// The children of a document, an element or a template; nothing for text.
  var children: UnsafeBufferPointer<UnsafeMutableRawPointer?> {
    let vector: GumboVector
    switch pointee.type {
    case GUMBO_NODE_DOCUMENT: vector = pointee.v.document.children
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: vector = pointee.v.element.children
    default: return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: vector.data, count: Int(vector.length))
  }

  func child(_ index: Int) -> GumboNodePointer? {
    children[index]?.assumingMemoryBound(to: GumboNode.self)
  }
}

extension GumboStringPiece {
  /// The piece as offsets from `base`; nil when it is not a piece of the text there, as for what gumbo invents.
  func range(from base: UnsafeRawPointer, count: Int) -> Range<Int>? {
    guard let data, length > 0 else { return nil }
    let start = UnsafeRawPointer(data) - base
    return start >= 0 && start + Int(length) <= count ? start..<start + Int(length) : nil
  }
}
