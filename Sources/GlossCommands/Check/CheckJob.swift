/// A page to check, and its source if it has one; paths as they are shown.
struct CheckJob: Hashable {
  let target: String
  var source: String?
}
