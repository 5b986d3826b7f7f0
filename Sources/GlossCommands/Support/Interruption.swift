internal import Foundation
internal import Synchronization

/// What is undone where the program is told to end, by a terminal or by another program, before it came to do so itself:
/// files that are there for a while go, and programs that were started end.
///
/// A handler of signals may call next to nothing, so it only hands the signal over, through a pipe, to a thread that
/// waits for it. That undoes what there is and ends the program by the same signal, so that whoever started it sees why
/// it ended.
enum Interruption {
  /// Ctrl-C, `kill` and a terminal that was closed.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private struct State {
    var next = 0
    var undoings: [Int: @Sendable () -> Void] = [:]
  }

  private static let state = Mutex(State())

  /// The end of the pipe that the handler writes to. Set once, before there is a handler.
  nonisolated(unsafe) private static var signalPipe: Int32 = -1

  // MARK: What is undone

  /// Has `undo` done if the program is told to end before this is forgotten. It must not add or forget anything.
  ///
  /// - Returns: by what it is forgotten.
  static func add(_ undo: @escaping @Sendable () -> Void) -> Int {
    state.withLock { state in
      state.next += 1
      state.undoings[state.next] = undo
      return state.next
    }
  }

  static func forget(_ number: Int) { state.withLock { $0.undoings[number] = nil } }

  /// Undoes all, the latest first, then calls `end`. Other threads that add or forget something wait meanwhile, so that
  /// nothing is made that would be left.
  private static func undo(then end: () -> Never) -> Never {
    state.withLock { state in
      for (_, undo) in state.undoings.sorted(by: { $0.key > $1.key }) { undo() }
      end()
    }
  }

  /// Ends the program at once.
  static func exit(_ status: ExitStatus) -> Never { undo { Foundation.exit(status.rawValue) } }

  // MARK: Signals

  /// Undoes things from now on when one of the signals comes. One that is ignored, as `nohup` has it, stays so.
  ///
  /// To be called before there are other threads or programs, which take over what is blocked: a program that starts this
  /// one on a thread of its own for work may have blocked all signals there.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    signalPipe = ends[1]
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for number in signals { sigaddset(&unblocked, number) }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
    let end = ends[0]
    Thread.detachNewThread { wait(at: end) }
    for number in signals where isSame(signal(number, handler), SIG_IGN) { signal(number, SIG_IGN) }
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    let error = errno
    // The next one ends the program whatever there is to undo.
    signal(number, SIG_DFL)
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(signalPipe, &byte, 1)
    errno = error
  }

  private static func wait(at end: Int32) {
    var byte: UInt8 = 0
    var count = 0
    repeat { count = read(end, &byte, 1) } while count < 0 && errno == EINTR
    guard count == 1 else { return }
    undo {
      raise(Int32(byte))
      // Not reached: the handler has left the signal to what it does by itself.
      Foundation.exit(ExitStatus.failure.rawValue)
    }
  }

  private static func isSame(_ left: sighandler_t?, _ right: sighandler_t?) -> Bool {
    unsafeBitCast(left, to: Int.self) == unsafeBitCast(right, to: Int.self)
  }
}
