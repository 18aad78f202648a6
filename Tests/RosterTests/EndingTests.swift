import Roster
import Testing

/// What the files no longer name ends, within the units they name, and comes back when they name it again.
@Suite struct EndingTests {
    /// The county with `count` households, all of P1.
    private func county(of count: Int, without gone: Set<Int> = []) -> CountyFiles {
        var files = CountyFiles()
        files["households"] = "village,number,unit,head"
        files["links"] = "village,number,person"
        for number in 1...count where !gone.contains(number) {
            files.append("households", "V,\(number),G1,户\(number)")
            files.append("links", "V,\(number),P1")
        }
        return files
    }

    @Test func vanishedRowsEndAndComeBack() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        var files = CountyFiles()
        files.replace("people", "P2,李四,,,no,,,en\n", "")
        files.replace("posts", "P2,linked_member,G2\n", "")
        files.replace("households", "\nV,3,G2,孙三,,,,no,hardship;military", "")
        files.replace("links", "\nV,3,P2", "")
        let plan = try await county.take(files, at: 2).plan
        #expect(
            plan.lines == [
                "person P2 李四: ended", "household 测试村 3 孙三: ended", "post linked_member 二组, P2 李四: ended",
                "link 测试村 3: ended",
            ])
        #expect(try await county.rows("SELECT code FROM people WHERE ended_at = 2", columns: 1) == ["P2"])
        #expect(try await county.count("SELECT COUNT(*) FROM households") == 3)
        #expect(try await county.take(files).plan.report == ["nothing to change"])
        let back = try await county.take(CountyFiles(), at: 3).plan
        #expect(
            back.lines == [
                "person P2 李四: came back", "household 测试村 3 孙三: came back",
                "post linked_member 二组, P2 李四: added", "link 测试村 3: added",
            ])
        #expect(try await county.count("SELECT COUNT(*) FROM people WHERE ended_at IS NOT NULL") == 0)
        #expect(
            try await county.rows("SELECT since, ended_at FROM links WHERE household_id = 3", columns: 2) == [
                "1|2", "3|",
            ])
    }

    @Test func anEndedPersonLosesTheirAccountsAndCodes() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        try await county.execute(
            "INSERT INTO binding_codes (digest, person_id, issued_at, expires_at) VALUES (x'01', 3, 1, 900)")
        var files = CountyFiles()
        files.replace("people", "\nP3,王五,,phone:3;telegram:33,yes,,,", "")
        files.replace("posts", "\nP3,group_leader,G1", "")
        try await county.take(files, at: 7)
        #expect(try await county.count("SELECT COUNT(*) FROM accounts WHERE person_id = 3 AND ended_at = 7") == 2)
        #expect(try await county.count("SELECT expires_at FROM binding_codes") == 7)
        try await county.take(CountyFiles(), at: 8)
        #expect(try await county.count("SELECT COUNT(*) FROM accounts WHERE person_id = 3 AND ended_at IS NULL") == 2)
    }

    @Test func manyEndsAskFirst() async throws {
        let county = try await County()
        try await county.take(self.county(of: 40))
        let before = try await county.everything()
        let fewer = self.county(of: 40, without: [1, 2, 3])
        let outcome = try await county.take(fewer)
        guard case .unconfirmed(let plan) = outcome else {
            Issue.record("3 of 40 is more than 5 %")
            return
        }
        #expect(plan.kindsToConfirm == [.household, .link])
        #expect(plan.report.last?.hasPrefix("3 of 40 links would end, more than 5 %") == true)
        #expect(try await county.everything() == before)
        try await county.take(fewer, confirmEnds: true)
        #expect(try await county.count("SELECT COUNT(*) FROM households WHERE ended_at IS NULL") == 37)
    }

    @Test func fewEndsDoNotAsk() async throws {
        let county = try await County()
        try await county.take(self.county(of: 40))
        guard case .applied = try await county.take(self.county(of: 40, without: [7, 9])) else {
            Issue.record("2 of 40 is 5 %")
            return
        }
    }

    @Test func whatTheChatAddedDoesNotEnd() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        try await county.execute("INSERT INTO households (village_id, number, unit_id, head) VALUES (3, 4, 5, '新户')")
        try await county.execute("INSERT INTO posts (person_id, post, unit_id, since) VALUES (1, 'mediator', 3, 5)")
        #expect(try await county.take(CountyFiles()).plan.report == ["nothing to change"])
    }

    @Test func aLinkMadeOverTheChatEndsWithItsHousehold() async throws {
        let county = try await County()
        var files = CountyFiles()
        files.replace("links", "\nV,3,P2", "")
        try await county.take(files)
        try await county.execute("INSERT INTO links (household_id, person_id, since) VALUES (3, 2, 5)")
        files.replace("households", "\nV,3,G2,孙三,,,,no,hardship;military", "")
        #expect(
            try await county.take(files).plan.lines == ["household 测试村 3 孙三: ended", "link 测试村 3: ended"])
    }

    @Test func whoWasGivenWorkOverTheChatDoesNotEnd() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        try await county.execute("INSERT INTO posts (person_id, post, unit_id, since) VALUES (3, 'mediator', 3, 5)")
        var files = CountyFiles()
        files.replace("people", "\nP3,王五,,phone:3;telegram:33,yes,,,", "")
        files.replace("posts", "\nP3,group_leader,G1", "")
        let plan = try await county.take(files).plan
        #expect(plan.lines == ["post group_leader 一组, P3 王五: ended"])
        #expect(plan.conflicts.map(\.database) == ["holds 1 posts or links given over the chat"])
    }

    @Test func otherUnitsAreNoneOfItsBusiness() async throws {
        let county = try await County()
        var both = CountyFiles()
        both.append("units", "V2,village,邻村,T\nH,group,邻组,V2")
        both.append("people", "P5,郑七,,,,,,\nP6,闲人,,,,,,")
        both.append("posts", "P5,linked_member,H\nP3,mediator,V2")
        both.append("households", "V2,1,H,吴八,,,,yes,")
        both.append("links", "V2,1,P5")
        try await county.take(both)
        // The first village alone, hung below the town that the database knows, without P3.
        var one = CountyFiles()
        one["units"] = "code,level,name,parent\nV,village,测试村,T\nW,grid,一网格,V\nG1,group,一组,W\nG2,group,二组,W"
        one.replace("people", "\nP3,王五,,phone:3;telegram:33,yes,,,", "")
        one.replace("posts", "\nP3,group_leader,G1", "")
        let plan = try await county.take(one).plan
        // P3 is still a mediator next door; P6 came in with the county's files, not with these.
        #expect(plan.report == ["post group_leader 一组, P3 王五: ended", "posts: 1 ended"])
        // The whole county again, without P6.
        both.replace("people", "\nP6,闲人,,,,,,", "")
        both.replace("posts", "\nP3,group_leader,G1", "")
        #expect(try await county.take(both).plan.report == ["person P6 闲人: ended", "people: 1 ended"])
    }

    @Test func aUnitWithoutParentStaysWhereItIs() async throws {
        let county = try await County()
        try await county.take(CountyFiles())
        var one = CountyFiles()
        one["units"] = "code,level,name\nV,village,新名村\nW,grid,一网格\nG1,group,一组\nG2,group,二组"
        let plan = try await county.take(one).plan
        #expect(plan.report == ["unit V 测试村: name 测试村 → 新名村", "units: 1 changed"])
        #expect(try await county.count("SELECT parent_id FROM units WHERE code = 'V'") == 2)
    }
}
