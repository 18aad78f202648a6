import Foundation
import LoadGateway

/// Which cores the gateway and the measured program get.
struct CoreSplit {
    let gateway: Int
    let children: [Int]

    /// nil on a machine with one core, where nothing can be kept apart, and where util-linux is missing.
    static func available() -> CoreSplit? {
        guard FileManager.default.isExecutableFile(atPath: taskset),
            let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed_list:") })
        else { return nil }
        let cores = line.drop { !$0.isNumber }.split(separator: ",").flatMap { part in
            let ends = part.split(separator: "-").compactMap { Int($0) }
            return Array((ends.first ?? 0)...(ends.last ?? 0))
        }
        guard cores.count >= 2 else { return nil }
        return CoreSplit(gateway: cores[0], children: Array(cores.dropFirst()))
    }

    static let taskset = "/usr/bin/taskset"

    /// As `taskset -c` reads it.
    var childList: String { children.map(String.init).joined(separator: ",") }

    /// Moves the threads of this process to the gateway's core; those that they start stay there.
    func pinThisProcess() async throws {
        try await ChildProcess(
            [Self.taskset, "-a", "-c", "-p", "\(gateway)", "\(getpid())"], log: URL(fileURLWithPath: "/dev/null")
        ).ended()
    }
}

/// The words above the table: without them a number means nothing.
enum Machine {
    static func description(_ cores: CoreSplit?) -> String {
        let cpuinfo = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = cpuinfo.split(separator: "\n").first { $0.hasPrefix("model name") }
            .flatMap { $0.split(separator: ":").last }?.trimmingCharacters(in: .whitespaces)
        let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first
        let memory = Double(ProcessInfo.processInfo.physicalMemory) / 0x1p30
        let placement = cores.map { "gateway on core \($0.gateway), contender on \($0.childList)" } ?? "not pinned"
        return """
            machine: \(model ?? "unknown"), \(ProcessInfo.processInfo.activeProcessorCount) cores, \
            \(memory.rounded()) GiB, \
            \(ProcessInfo.processInfo.operatingSystemVersionString), load \(load ?? "?"); \(placement)
            """
    }
}
