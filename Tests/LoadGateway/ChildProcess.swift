import Foundation
import Synchronization

/// A program started for a test or a measurement, with clean signal handling: what Foundation's `Process` starts from
/// a worker thread inherits that thread's blocked signals and cannot be asked to end.
public final class ChildProcess: Sendable {
    public enum Ending: Sendable, Equatable, CustomStringConvertible {
        case exited(Int32)
        case killed(bySignal: Int32)

        public var description: String {
            switch self {
            case .exited(let status): "exited with status \(status)"
            case .killed(let signal): "killed by signal \(signal)"
            }
        }
    }

    private struct State {
        var ending: Ending?
        var waiters: [CheckedContinuation<Ending, Never>] = []
    }

    public let pid: pid_t
    /// Standard output and standard error, appended.
    public let log: URL
    private let state = Mutex(State())

    /// `command` is a program's path and its arguments; `onEnd` is called once, on a thread of its own.
    public init(
        _ command: [String], environment: [String: String] = [:], log: URL,
        onEnd: @escaping @Sendable (Ending) -> Void = { _ in }
    ) throws {
        // Neither a proxy nor the settings of whoever runs the tests.
        let inherited = ProcessInfo.processInfo.environment.filter { name, _ in
            !name.lowercased().hasSuffix("_proxy") && !name.hasPrefix("LIANHU_")
        }
        let variables = inherited.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
        self.log = log
        pid = try Self.spawn(command, variables, log: log.path)
        Thread.detachNewThread { [self] in onEnd(reap()) }
    }

    /// Does nothing when the program has ended.
    public func send(signal: Int32) {
        state.withLock { if $0.ending == nil { _ = Foundation.kill(pid, signal) } }
    }

    /// Waits for the end, however it comes.
    @discardableResult
    public func ended() async -> Ending {
        await withCheckedContinuation { continuation in
            let ending = state.withLock { state in
                if state.ending == nil { state.waiters.append(continuation) }
                return state.ending
            }
            if let ending { continuation.resume(returning: ending) }
        }
    }

    /// SIGKILL, and the wait for it.
    @discardableResult
    public func kill() async -> Ending {
        send(signal: SIGKILL)
        return await ended()
    }

    /// SIGTERM, and SIGKILL when that is not heeded in time.
    @discardableResult
    public func terminate(withinSeconds seconds: Int = 15) async -> Ending {
        send(signal: SIGTERM)
        let force = Task { [self] in
            try await Task.sleep(for: .seconds(seconds))
            send(signal: SIGKILL)
        }
        defer { force.cancel() }
        return await ended()
    }

    /// The last of what it said.
    public var logTail: String {
        let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        return String(text.suffix(3000))
    }

    private func reap() -> Ending {
        var information = siginfo_t()
        // Looks without reaping, so that the id cannot pass to another program before the state says so.
        while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        let (ending, waiters) = state.withLock { state in
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            let ending = signal == 0 ? Ending.exited(status >> 8 & 0xFF) : .killed(bySignal: signal)
            state.ending = ending
            defer { state.waiters = [] }
            return (ending, state.waiters)
        }
        for waiter in waiters { waiter.resume(returning: ending) }
        return ending
    }

    private static func spawn(_ command: [String], _ variables: [String], log: String) throws -> pid_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // The gateway's sockets are not for the child: it would keep them open after the gateway has closed them.
        // (Closing one that is not open is no mistake here.)
        for descriptor in 3..<Int32(min(sysconf(Int32(_SC_OPEN_MAX)), 1024)) {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for pointer in arguments + environment { free(pointer) } }
        var pid: pid_t = 0
        let code = posix_spawn(&pid, command[0], &actions, &attributes, &arguments, &environment)
        guard code == 0 else { throw ChildProcessRefused(program: command[0], code: code) }
        return pid
    }
}

/// The program could not be started.
public struct ChildProcessRefused: Error, CustomStringConvertible {
    public let program: String
    public let code: Int32

    public var description: String { "cannot start \(program): \(String(cString: strerror(code)))" }
}
