import Roster
import Testing

/// What an import writes: differences, each of them said, and nothing else.
@Suite struct ImportTests {
    @Test func firstImportWritesEverything() async throws {
        let county = try await County()
        let plan = try await county.take(CountyFiles()).plan
        #expect(
            plan.report.suffix(5) == [
                "units: 6 added", "people: 3 added", "households: 3 added", "posts: 3 added", "links: 3 added",
            ])
        #expect(
            try await county.rows("SELECT number, head, called, tags, is_resident FROM households", columns: 5) == [
                "1|赵一|赵大爷;老赵|empty_nest|1", "2|钱二|||1", "3|孙三||hardship;military|0",
            ])
        #expect(
            try await county.rows("SELECT channel, sender, source FROM accounts ORDER BY 1, 2", columns: 3) == [
                "phone|1|roster", "phone|3|roster", "telegram|33|roster",
            ])
        #expect(
            try await county.rows(
                "SELECT u.code, p.code FROM units u LEFT JOIN units p ON p.id = u.parent_id", columns: 2)
                == ["C|", "T|C", "V|T", "W|V", "G1|W", "G2|W"])
    }

    @Test func importingAgainWritesNothing() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        let before = try await county.everything()
        let plan = try await county.take(CountyFiles(), at: 2).plan
        #expect(plan.report == ["nothing to change"])
        #expect(try await county.everything() == before)
    }

    @Test func aDryRunWritesNothing() async throws {
        let county = try await County()
        let outcome = try await county.take(CountyFiles(), isDryRun: true)
        #expect(outcome.plan.counts[.household]?.added == 3)
        #expect(try await county.everything() == [])
    }

    @Test func differencesAreAppliedAndSaid() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        var files = CountyFiles()
        files.replace("households", "孙三", "孙四")
        files.replace("households", "V,2,G1,钱二,,,,yes,", "V,2,G2,钱二,,,,no,")
        files.replace("people", "phone:3;telegram:33", "phone:3;phone:4")
        files.replace("links", "V,3,P2", "V,3,P1")
        files.append("people", "P4,周六,,,,,,")
        let plan = try await county.take(files, at: 2).plan
        #expect(
            plan.report == [
                "person P3 王五: account phone:3;telegram:33 → phone:3;phone:4", "person P4 周六: added",
                "household 测试村 2 钱二: unit G1 → G2, resident yes → no", "household 测试村 3 孙三: head 孙三 → 孙四",
                "link 测试村 3: person P2 李四 → P1 张三", "people: 1 added, 1 changed", "households: 2 changed",
                "links: 1 changed",
            ])
        #expect(
            try await county.rows(
                "SELECT p.code, since, l.ended_at FROM links l JOIN people p ON p.id = person_id WHERE household_id = 3",
                columns: 3) == ["P2|1|2", "P1|2|"])
        #expect(
            try await county.rows(
                "SELECT sender, ended_at FROM accounts WHERE person_id = 3 ORDER BY 1", columns: 2) == [
                    "3|", "33|2", "4|",
                ])
    }

    @Test func anAbsentColumnSaysNothing() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        var files = CountyFiles()
        files["people"] = "code,name\nP1,张三\nP2,李四\nP3,王五"
        files["households"] = "village,number,unit,head\nV,1,G1,赵一\nV,2,G1,钱二\nV,3,G2,孙三"
        #expect(try await county.take(files).plan.report == ["nothing to change"])
        #expect(try await county.take(CountyFiles()).plan.report == ["nothing to change"])
        #expect(try await county.count("SELECT COUNT(*) FROM accounts WHERE ended_at IS NULL") == 3)
    }

    @Test func whatTheChatChangedStays() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        try await county.execute("UPDATE households SET head = '赵小一' WHERE number = 1")
        try await county.execute("UPDATE links SET ended_at = 5 WHERE household_id = 2")
        try await county.execute("INSERT INTO links (household_id, person_id, since) VALUES (2, 2, 5)")
        try await county.execute("UPDATE posts SET ended_at = 5 WHERE person_id = 3")
        try await county.execute("UPDATE households SET ended_at = 5 WHERE number = 3")
        try await county.execute("UPDATE links SET ended_at = 5 WHERE household_id = 3")
        let before = try await county.everything()
        #expect(try await county.take(CountyFiles(), at: 6).plan.report == ["nothing to change"])
        #expect(try await county.everything() == before)
    }

    @Test func bothChangedIsAConflict() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        try await county.execute("UPDATE households SET head = '赵小一', phone = '10000' WHERE number = 1")
        var files = CountyFiles()
        files.replace("households", "赵一", "赵大一")
        files.replace("households", "钱二", "钱老二")
        let plan = try await county.take(files).plan
        #expect(
            plan.conflicts.map(\.description) == [
                "households.csv:2 head: household 测试村 1 赵大一: the last import said \"赵一\", the file says \"赵大一\", "
                    + "the database \"赵小一\"; left as it is: put the right one into the file, or change it over the chat"
            ])
        #expect(try await county.rows("SELECT head FROM households", columns: 1) == ["赵小一", "钱老二", "孙三"])
        // It is said until it is settled; the file giving in settles it.
        #expect(try await county.take(files).plan.conflicts.count == 1)
        files.replace("households", "赵大一", "赵小一")
        #expect(try await county.take(files).plan.report == ["nothing to change"])
        files.replace("households", "赵小一", "赵老大")
        #expect(try await county.take(files).plan.lines == ["household 测试村 1 赵小一: head 赵小一 → 赵老大"])
    }

    @Test func aChangedRowThatTheChatEndedIsAConflict() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        try await county.execute("UPDATE people SET ended_at = 5 WHERE code = 'P2'")
        try await county.execute("UPDATE links SET ended_at = 5 WHERE person_id = 2")
        var files = CountyFiles()
        files.replace("people", "李四", "李老四")
        files.replace("links", "V,1,P1", "V,1,P2")
        let plan = try await county.take(files).plan
        #expect(plan.conflicts.map(\.title) == ["person P2 李老四", "link 测试村 1"])
        #expect(plan.conflicts.map(\.database) == ["ended", "the person was ended over the chat"])
        #expect(plan.isNothingToChange)
    }

    @Test func aCodeBoundAccountBecomesTheRosters() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        try await county.execute(
            "INSERT INTO accounts (channel, sender, person_id, source, bound_at) VALUES ('phone', '2', 2, 'code', 3)")
        #expect(try await county.take(CountyFiles()).plan.report == ["nothing to change"])
        var files = CountyFiles()
        files.replace("people", "P2,李四,,,", "P2,李四,,phone:2,")
        try await county.take(files)
        #expect(
            try await county.rows("SELECT sender, source, ended_at FROM accounts WHERE person_id = 2", columns: 3)
                == ["2|roster|"])
    }
}
