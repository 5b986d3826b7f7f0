internal import GlossXML

/// What tools write in namespaces of their own about the work on a unit or a segment of XLIFF 1.2.
enum VendorState {
  private static let sdl = "http://sdl.com/FileTypes/SdlXliff/1.0"
  private static let memoQ = "MQXliff"
  private static let phrase = "http://www.memsource.com/mxlf/2.0"

  /// Of a `trans-unit`: memoQ's `mq:status` and `mq:locked`, Phrase's `m:confirmed` and `m:locked`, and `locked` of
  /// other tools.
  static func unit(_ attributes: XMLAttributes) -> SegmentState {
    var state = SegmentState()
    for (name, value) in attributes where !name.namespace.isEmpty {
      switch (name.local, name.namespace) {
      case ("locked", _): if isYes(value) { state.isLocked = true }
      case ("status", memoQ): if memoQDone.contains(value) { state.isDone = true }
      // The level of the workflow that has confirmed it.
      case ("confirmed", phrase): if value != "0", value != "false" { state.isDone = true }
      default: break
      }
    }
    return state
  }

  /// Of `sdl:seg`, which stands after the texts: the id of a segment and what is said of it. Nil for anything else.
  static func segment(_ name: XMLName, _ attributes: XMLAttributes) -> (id: String, state: SegmentState)? {
    guard name == XMLName("seg", namespace: sdl), let id = attributes[XMLName("id")] else { return nil }
    let confirmation = attributes[XMLName("conf")] ?? ""
    let isApproved = ["ApprovedTranslation", "ApprovedSignOff"].contains(confirmation)
    return (
      id,
      SegmentState(
        isDone: isApproved || confirmation == "Translated",
        isLocked: isApproved || isYes(attributes[XMLName("locked")] ?? ""))
    )
  }

  private static let memoQDone: Set = [
    "Confirmed", "ManuallyConfirmed", "Reviewer1Confirmed", "Reviewer2Confirmed", "ProofRead", "Proofread",
  ]

  private static func isYes(_ value: String) -> Bool { ["true", "yes", "1", "locked"].contains(value) }
}
