import Foundation

/// What a process has used so far, from /proc.
struct ProcessUsage {
    let cpuSeconds: Double
    /// The most that was ever resident.
    let peakMebibytes: Double

    init(of pid: Int32) {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
        // Exact, but blind to threads that have ended; the process's own ticks are coarse, but know them.
        let nanoseconds = tasks.reduce(0.0) { sum, task in
            sum
                + (Self.text("/proc/\(pid)/task/\(task)/schedstat").split(separator: " ").first.flatMap { Double($0) }
                    ?? 0)
        }
        let afterName = Self.text("/proc/\(pid)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        let ticks = afterName.count > 12 ? (Double(afterName[11]) ?? 0) + (Double(afterName[12]) ?? 0) : 0
        cpuSeconds = max(nanoseconds / 1e9, ticks / Double(sysconf(Int32(_SC_CLK_TCK))))
        let peak = Self.text("/proc/\(pid)/status").split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kibibytes = peak?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap {
            Double($0)
        }
        peakMebibytes = (kibibytes ?? 0) / 1024
    }

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}
