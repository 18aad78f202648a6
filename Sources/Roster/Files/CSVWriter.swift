import Foundation

/// Writes one file of a roster row by row, through a buffer, and puts it in place only when it is whole.
final class CSVWriter {
    static let bufferBytes = 1 << 18

    private let target: URL
    private let unfinished: URL
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private(set) var rows = 0

    /// Begins with the header; with a byte order mark, without which Excel on a Chinese Windows shows rubbish.
    convenience init(_ file: RosterFile, in directory: URL) throws {
        try self.init(columns: file.columns, to: directory.appendingPathComponent(file.name))
    }

    init(columns: [RosterFile.Column], to target: URL) throws {
        self.target = target
        unfinished = target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent).unfinished")
        try Data().write(to: unfinished)
        handle = try FileHandle(forWritingTo: unfinished)
        buffer = [0xEF, 0xBB, 0xBF]
        try write(columns.map(\.name))
        rows = 0
    }

    func write(_ fields: [String]) throws {
        for (index, field) in fields.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            append(field)
        }
        buffer.append(UInt8(ascii: "\n"))
        rows += 1
        if buffer.count >= Self.bufferBytes { try flush() }
    }

    func finish() throws {
        try flush()
        try handle.close()
        if FileManager.default.fileExists(atPath: target.path) { try FileManager.default.removeItem(at: target) }
        try FileManager.default.moveItem(at: unfinished, to: target)
    }

    private func flush() throws {
        try handle.write(contentsOf: Data(buffer))
        buffer.removeAll(keepingCapacity: true)
    }

    private func append(_ field: String) {
        let special: (UInt8) -> Bool = { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard field.utf8.contains(where: special) else { return buffer.append(contentsOf: field.utf8) }
        buffer.append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { buffer.append(0x22) }
            buffer.append(byte)
        }
        buffer.append(0x22)
    }
}
