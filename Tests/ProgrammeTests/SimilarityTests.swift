import Testing

@testable import Programme

/// R6: whether two reports are of the same trouble.
struct SimilarityTests {
    static func report(
        _ text: String, _ category: String = "power", unit: Int64 = 5, household: Int64? = nil, number: Int64 = 1
    ) -> Similarity.Report {
        var summary = ReportFixture.summary(number, text)
        summary.category = category
        return Similarity.Report(
            summary: summary, unit: UnitID(unit), household: household.map { HouseholdID($0) })
    }

    /// Of one group and kind, in other words.
    @Test(arguments: [
        ("路灯坏了", "路灯坏了"), ("路灯坏了", "村口路灯坏了"), ("路灯坏了。", "路灯 坏了！"), ("家里停电了", "停电了"),
        ("自来水停了三天", "自来水又停了"), ("Street light broken", "street LIGHT is broken"),
    ])
    func theSameTrouble(one: String, other: String) {
        #expect(Similarity.score(Self.report(one), Self.report(other)) >= Similarity.threshold)
        #expect(Similarity.likest(Self.report(one), among: [Self.report(other, number: 2)])?.summary.text == other)
    }

    /// Of one household and kind fewer words are enough.
    @Test func theSameHousehold() {
        let (one, other) = ("路灯坏了", "门口路灯不亮了")
        #expect(
            Similarity.score(Self.report(one, household: 3), Self.report(other, household: 3)) >= Similarity.threshold)
        #expect(
            Similarity.score(Self.report(one, household: 3), Self.report(other, household: 4)) < Similarity.threshold)
    }

    @Test(arguments: [
        ("路灯坏了", "power", "电视没有信号", "power"), ("路灯坏了", "power", "家里停电了", "power"),
        ("水管坏了", "water", "路灯坏了", "power"), ("老人要办低保", "welfare", "办残疾证", "welfare"),
        ("邻居吵架", "disputes", "垃圾没人清", "environment"),
    ])
    func differentTroubles(one: String, kind: String, other: String, otherKind: String) {
        let (left, right) = (Self.report(one, kind), Self.report(other, otherKind))
        #expect(Similarity.score(left, right) < Similarity.threshold)
        #expect(Similarity.likest(left, among: [right]) == nil)
    }

    /// The same words elsewhere and of another kind are about something else, unless they are the very same.
    @Test func farAway() {
        #expect(Similarity.score(Self.report("路灯坏了"), Self.report("村口路灯坏了", "other", unit: 6)) < Similarity.threshold)
        #expect(Similarity.score(Self.report("路灯坏了"), Self.report("路灯坏了", "other", unit: 6)) >= Similarity.threshold)
    }

    @Test func theLikestIsChosen() {
        let earlier = [
            Self.report("村口路灯坏了三盏", number: 2), Self.report("村口路灯坏了", number: 3), Self.report("没水", "water", number: 4),
        ]
        #expect(Similarity.likest(Self.report("村口路灯坏了"), among: earlier)?.summary.number == IssueNumber(3))
        #expect(Similarity.likest(Self.report("路灯"), among: []) == nil)
    }

    /// Without letters to compare only equal texts are alike; very long ones are cut, not slow.
    @Test func emptyAndHuge() {
        #expect(Similarity.words("", "") == 1)
        #expect(Similarity.words("", "路灯坏了") == 0)
        #expect(Similarity.words("灯", "灯") == 1)
        #expect(Similarity.words("！！", "？") == 0)
        let long = String(repeating: "路灯坏了，", count: 2000)
        #expect(Similarity.words(long, long + "请来修") == 1)
    }

    @Test(arguments: RandomVillage.seeds(10))
    func symmetricAndBetweenNothingAndOne(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        let glyphs = Array("路灯坏了水管停电 ，。aAbB1２😀é")
        func random() -> Similarity.Report {
            let count = Int.random(in: 0...12, using: &numbers)
            let text = String((0..<count).map { _ in glyphs.randomElement(using: &numbers)! })
            return Self.report(
                text, ["power", "water"].randomElement(using: &numbers)!,
                unit: Int64.random(in: 5...6, using: &numbers),
                household: [nil, 3, 4].randomElement(using: &numbers)!)
        }
        for _ in 0..<200 {
            let (left, right) = (random(), random())
            let score = Similarity.score(left, right)
            #expect((0...1).contains(score), "seed \(seed)")
            #expect(score == Similarity.score(right, left), "seed \(seed)")
            #expect(Similarity.score(left, left) >= score - 0.2, "seed \(seed): nothing is liker than itself")
            #expect(Similarity.words(left.summary.text, left.summary.text) == 1, "seed \(seed)")
        }
    }
}
