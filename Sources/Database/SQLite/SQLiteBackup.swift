import GRDB
import Glibc

extension SQLiteDatabase {
    /// SQLite's online backup: one read of the whole, which keeps no writer waiting.
    public func backUp(to path: String) async throws {
        let part = path + ".part"
        guard access(path, F_OK) != 0 else { throw DatabaseError.other(code: Int(EEXIST), "the file is there already") }
        unlink(part)
        // Made for the owner alone before SQLite opens it.
        let descriptor = open(part, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw DatabaseError.unreachable(code: Int(errno)) }
        defer { Glibc.close(descriptor) }
        do {
            let copy = try GRDB.DatabaseQueue(path: part)
            try writer.backup(to: copy)
            try Self.requireWhole(copy)
            try copy.close()
            guard fsync(descriptor) == 0 else { throw DatabaseError.unreachable(code: Int(errno)) }
            // Unlike a renaming, a link never replaces what another has put there meanwhile.
            guard link(part, path) == 0 else { throw DatabaseError.unreachable(code: Int(errno)) }
            unlink(part)
        } catch {
            unlink(part)
            throw Self.translated(error)
        }
    }

    /// Throws `corrupt` where the file's pages do not fit together.
    private static func requireWhole(_ database: GRDB.DatabaseQueue) throws {
        let found = try database.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
        guard found == "ok" else { throw DatabaseError.corrupt }
    }
}
