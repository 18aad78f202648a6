import TestSupport
import Testing

@testable import Programme

/// R6: whether two reports are of the same trouble.
struct SimilarityTests {
    static func report(
        _ text: String, _ category: String = "power", unit: Int64 = 5, household: Int64? = nil, number: Int64 = 1
    ) -> Similarity.Report {
        var summary = ReportFixture.summary(number, text)
        summary.category = category
        summary.household = household.map { HouseholdLabel(number: Int($0), head: "张德才") }
        return Similarity.Report(summary: summary, unit: UnitID(unit))
    }

    static func score(_ left: Similarity.Report, _ right: Similarity.Report) -> Double {
        Similarity.score(left, right, places: ReportFixture.policy.issues.places)
    }

    /// What the doc comment of `Similarity` says; a change of the weights shows here.
    @Test func measured() {
        func offered(_ pairs: [(String, String)], from threshold: Double) -> Int {
            pairs.count { Self.score(Self.report($0.0), Self.report($0.1)) >= threshold }
        }
        let (same, different) = (SimilarityPairs.same, SimilarityPairs.different)
        #expect(same.count == 35 && different.count == 40)
        let figures = [0.45, Similarity.threshold, 0.6].map { [offered(same, from: $0), offered(different, from: $0)] }
        #expect(figures == [[35, 9], [35, 4], [27, 4]])
    }

    /// The place decides where the words do not.
    @Test func placesWeigh() {
        let here = Self.report("桥头路灯坏了", number: 2)
        #expect(Similarity.likest(here, among: [Self.report("村口路灯坏了")], policy: ReportFixture.policy) == nil)
        #expect(Similarity.likest(here, among: [Self.report("桥头的灯不亮")], policy: ReportFixture.policy) != nil)
        #expect(Similarity.likest(here, among: [here], policy: ReportFixture.policy) == nil, "itself")
    }

    /// Of one group and kind, in other words.
    @Test(arguments: [
        ("路灯坏了", "路灯坏了"), ("路灯坏了", "村口路灯坏了"), ("路灯坏了。", "路灯 坏了！"), ("家里停电了", "停电了"),
        ("自来水停了三天", "自来水又停了"), ("Street light broken", "street LIGHT is broken"),
    ])
    func theSameTrouble(one: String, other: String) {
        #expect(Self.score(Self.report(one), Self.report(other)) >= Similarity.threshold)
        #expect(
            Similarity.likest(Self.report(one), among: [Self.report(other, number: 2)], policy: ReportFixture.policy)?
                .text == other)
    }

    /// Of one household and kind fewer words are enough.
    @Test func theSameHousehold() {
        let (one, other) = ("路灯坏了", "门口路灯不亮了")
        #expect(
            Self.score(Self.report(one, household: 3), Self.report(other, household: 3)) >= Similarity.threshold)
        #expect(
            Self.score(Self.report(one, household: 3), Self.report(other, household: 4)) < Similarity.threshold)
    }

    @Test(arguments: [
        ("路灯坏了", "power", "电视没有信号", "power"), ("路灯坏了", "power", "家里停电了", "power"),
        ("水管坏了", "water", "路灯坏了", "power"), ("老人要办低保", "welfare", "办残疾证", "welfare"),
        ("邻居吵架", "disputes", "垃圾没人清", "environment"),
    ])
    func differentTroubles(one: String, kind: String, other: String, otherKind: String) {
        let (left, right) = (Self.report(one, kind), Self.report(other, otherKind))
        #expect(Self.score(left, right) < Similarity.threshold)
        #expect(Similarity.likest(left, among: [right], policy: ReportFixture.policy) == nil)
    }

    /// The same words elsewhere and of another kind are about something else, unless they are the very same.
    @Test func farAway() {
        #expect(Self.score(Self.report("路灯坏了"), Self.report("村口路灯坏了", "other", unit: 6)) < Similarity.threshold)
        #expect(Self.score(Self.report("路灯坏了"), Self.report("路灯坏了", "other", unit: 6)) >= Similarity.threshold)
    }

    @Test func theLikestIsChosen() {
        let earlier = [
            Self.report("村口路灯坏了三盏", number: 2), Self.report("村口路灯坏了", number: 3), Self.report("没水", "water", number: 4),
        ]
        #expect(
            Similarity.likest(Self.report("村口路灯坏了"), among: earlier, policy: ReportFixture.policy)?.number
                == IssueNumber(3))
        #expect(Similarity.likest(Self.report("路灯"), among: [], policy: ReportFixture.policy) == nil)
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

    @Test(arguments: SplitMix.seeds(10))
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
            let score = Self.score(left, right)
            #expect((0...1).contains(score), "seed \(seed)")
            #expect(score == Self.score(right, left), "seed \(seed)")
            #expect(Self.score(left, left) >= score - 0.2, "seed \(seed): nothing is liker than itself")
            #expect(Similarity.words(left.summary.text, left.summary.text) == 1, "seed \(seed)")
        }
    }
}
