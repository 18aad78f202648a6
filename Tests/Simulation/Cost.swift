import Foundation

/// Time and memory of this process.
public struct Cost: Sendable {
    public var wallSeconds = 0.0
    public var cpuSeconds = 0.0

    /// The most memory the process has held, in megabytes.
    public static var peakMegabytes: Double { status("VmHWM:") }
    public static var residentMegabytes: Double { status("VmRSS:") }

    private static func status(_ key: String) -> Double {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
        return line.flatMap { Double($0.split(whereSeparator: \.isWhitespace)[1]) }.map { $0 / 1024 } ?? 0
    }
}

struct CostWatch {
    private let start = ContinuousClock.now
    private let cpu = CostWatch.cpuSeconds

    var cost: Cost {
        let wall = (ContinuousClock.now - start).components
        return Cost(
            wallSeconds: Double(wall.seconds) + Double(wall.attoseconds) / 1e18, cpuSeconds: Self.cpuSeconds - cpu)
    }

    private static var cpuSeconds: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
