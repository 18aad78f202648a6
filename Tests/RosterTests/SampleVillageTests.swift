import Roster
import Testing

/// The village that everybody tries Lianhu with; transcripts count on these.
@Suite struct SampleVillageTests {
    private func village() async throws -> County {
        let county = try await County()
        try await county.take(RoundTripTests.sample)
        return county
    }

    @Test func zhouJianguoHoldsTheHouseholdsOfTheLanguageFixture() async throws {
        let sql = """
            SELECT h.number, h.head, h.called FROM households h JOIN links l ON l.household_id = h.id
            JOIN accounts a ON a.person_id = l.person_id WHERE a.channel = 'phone' AND a.sender = '1001' ORDER BY 1
            """
        #expect(
            try await village().rows(sql, columns: 3) == [
                "1|马国强|", "2|赵德福|", "3|张德才|张大爷", "4|刘长贵|老刘头;老刘", "5|王秀兰|王婶", "6|李秀英|", "7|孙桂兰|老孙",
                "8|徐金花|", "9|张有福|张大爷", "10|周小军|老周", "11|陈志刚|陈老三", "12|王国栋|老王", "13|吴玉珍|吴婆婆;吴大妈",
                "14|胡秋菊|胡大姐",
            ])
    }

    @Test func theLadderAboveHimIsWhole() async throws {
        let sql = """
            SELECT p.post, a.sender FROM posts p JOIN units u ON u.id = p.unit_id
            JOIN accounts a ON a.person_id = p.person_id
            WHERE (p.post, u.code) IN (VALUES ('group_leader', 'SX-QS-G1'), ('grid_secretary', 'SX-QS-W1'),
                ('village_secretary', 'SX-QS'), ('town_clerk', 'SX-QH')) ORDER BY 2
            """
        #expect(
            try await village().rows(sql, columns: 2) == [
                "group_leader|1002", "grid_secretary|1003", "village_secretary|1004", "town_clerk|1005",
            ])
    }

    @Test func everyResidentHouseholdIsLinkedAndNobodyHoldsTooMany() async throws {
        let county = try await village()
        let alone = """
            SELECT h.number FROM households h LEFT JOIN links l ON l.household_id = h.id
            WHERE l.id IS NULL AND h.is_resident = 1
            """
        #expect(try await county.rows(alone, columns: 1) == [])
        let held = "SELECT MIN(n), MAX(n) FROM (SELECT COUNT(*) AS n FROM links GROUP BY person_id)"
        #expect(try await county.rows(held, columns: 2) == ["5|14"])
    }
}
