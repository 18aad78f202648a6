import Database
import Foundation
import Testing

struct DatabaseTests {
    func file() -> String { FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).db").path }

    @Test func valuesComeBackAsTheyWent() async throws {
        let database = try SQLiteDatabase()
        let values: [SQLValue] = [nil, 42, .real(1.5), "走访🙂", "", .blob([0, 255]), .blob([])]
        let rows = try await database.write { connection in
            try connection.query("SELECT ?, ?, ?, ?, ?, ?, ?", values) { row in
                (row.isNull(0), row.int(1), row.text(3), row.text(4), row.blob(5), row.blob(6))
            }
        }
        #expect(rows.count == 1)
        #expect(rows[0].0)
        #expect(rows[0].1 == 42)
        #expect(rows[0].2 == "走访🙂")
        #expect(rows[0].3 == "")
        #expect(rows[0].4 == [0, 255])
        #expect(rows[0].5 == [])
    }

    /// Bound texts lie one behind the other, an inner statement's behind the outer's; a long one lies elsewhere.
    @Test func textsOfStatementsWithinStatementsStayApart() async throws {
        let database = try SQLiteDatabase()
        let long = String(repeating: "民情", count: 30_000)
        let seen = try await database.write { connection in
            var seen: [String] = []
            try connection.forEach(
                "SELECT ? AS x UNION ALL SELECT ? UNION ALL SELECT ? || ''", ["访民情", SQLValue.text(long), "解民难"]
            ) { outer in
                try connection.forEach("SELECT ?, ?", ["议民事，议民事，议民事", .text(long)]) { inner in
                    seen.append(inner.text(0))
                    seen.append(inner.text(1))
                }
                seen.append(outer.text(0))
            }
            return seen
        }
        let inner = ["议民事，议民事，议民事", long]
        #expect(seen == inner + ["访民情"] + inner + [long] + inner + ["解民难"])
    }

    @Test func aThrowTakesBackTheTransactionOrTheSavepoint() async throws {
        struct Stop: Error {}
        let database = try SQLiteDatabase()
        try await database.write { try $0.execute("CREATE TABLE t (x BIGINT)") }
        await #expect(throws: Stop.self) {
            try await database.write { connection in
                try connection.execute("INSERT INTO t VALUES (1)")
                throw Stop()
            }
        }
        let count = try await database.write { connection in
            try connection.execute("INSERT INTO t VALUES (2)")
            #expect(throws: Stop.self) {
                try connection.savepoint {
                    try connection.execute("INSERT INTO t VALUES (3)")
                    throw Stop()
                }
            }
            return try connection.count("SELECT SUM(x) FROM t")
        }
        #expect(count == 2)
    }

    @Test func migrationsRunOnceAndANewerFileIsRefused() async throws {
        let path = file()
        let first = Migration(1, "one", ["CREATE TABLE a (x BIGINT)"])
        let second = Migration(2, "two", ["CREATE TABLE b (x BIGINT)"])
        let database = try SQLiteDatabase(path: path)
        try await database.migrate([first])
        try await database.migrate([first, second])
        try await database.migrate([first, second])
        await #expect(throws: MigrationError.newerSchema(found: 2, known: 1)) { try await database.migrate([first]) }
        try database.close()
    }

    @Test func errorsAreNamed() async throws {
        let database = try SQLiteDatabase()
        await #expect(throws: DatabaseError.self) {
            try await database.write { connection in
                try connection.execute("CREATE TABLE t (x BIGINT UNIQUE)")
                try connection.execute("INSERT INTO t VALUES (?), (?)", [1, 1])
            }
        }
        #expect(throws: DatabaseError.self) { try SQLiteDatabase(path: "/nowhere/at/all.db") }
    }
}
