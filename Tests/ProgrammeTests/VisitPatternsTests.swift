import Foundation
import TestSupport
import Testing

@testable import Programme

/// V9: what is found, and what is not made of it.
struct VisitPatternsTests {
    let policy: Policy
    let homes = [1, 2, 3].map {
        VisitPatterns.Home(id: HouseholdID($0), label: HouseholdLabel(number: Int($0), head: "张"), member: "周建国")
    }

    init() throws { policy = try Repository.policy() }

    func contact(
        _ household: Int64, _ day: Int, act: Int64, met: Bool = true, second: Int64 = 0, forAnother: Bool = false
    ) -> VisitPatterns.Contact {
        VisitPatterns.Contact(
            household: HouseholdID(household), by: PersonID(1), act: ActID(act), day: Day(code: day), isMet: met,
            recorded: Instant(milliseconds: 1_000_000 * act).adding(seconds: second), isForAnother: forAnother)
    }

    func find(_ contacts: [VisitPatterns.Contact]) -> VisitPatterns.Found {
        VisitPatterns.find(homes, contacts, [PersonID(1): "周建国"], policy.calendar, policy.visits.patterns)
    }

    @Test func nobodyHomeThreeTimesRunning() {
        let visits = [
            contact(1, 20_261_101, act: 1), contact(1, 20_261_110, act: 2, met: false),
            contact(1, 20_261_111, act: 3, met: false), contact(1, 20_261_112, act: 4, met: false),
            contact(2, 20_261_110, act: 5, met: false), contact(2, 20_261_111, act: 6), contact(3, 20_261_101, act: 7),
        ]
        let found = find(visits)
        #expect(found.notHome.map(\.id) == [HouseholdID(1)])
        #expect(found.unreached.isEmpty)
    }

    @Test func meetingSomebodyInBetweenEndsTheRun() {
        let visits = [
            contact(1, 20_261_110, act: 1, met: false), contact(1, 20_261_111, act: 2, met: false),
            contact(1, 20_261_112, act: 3), contact(1, 20_261_113, act: 4, met: false), contact(2, 20_261_101, act: 5),
            contact(3, 20_261_101, act: 6),
        ]
        #expect(find(visits).isEmpty)
    }

    @Test func aHouseholdThatNobodyHasMetIsUnreached() {
        let found = find([contact(1, 20_261_110, act: 1), contact(2, 20_261_110, act: 2, met: false)])
        #expect(found.unreached.map(\.id) == [HouseholdID(2), HouseholdID(3)])
    }

    /// Random messages: a burst is found exactly where a window of the policy's length holds enough of them.
    @Test(arguments: 0..<50)
    func burstsAreFoundAsByLookingAtEveryWindow(seed: Int) {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func next(_ bound: UInt64) -> Int64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64((state >> 33) % bound)
        }
        let seconds = (0..<12).map { _ in next(200) }
        let contacts = seconds.enumerated().map { index, second in
            VisitPatterns.Contact(
                household: HouseholdID(1), by: PersonID(1), act: ActID(Int64(index)), day: Day(code: 20_261_110),
                isMet: true, recorded: Instant(milliseconds: second * 1000), isForAnother: false)
        }
        let patterns = policy.visits.patterns
        let expected = seconds.contains { start in
            seconds.count { $0 >= start && $0 <= start + Int64(patterns.burstSeconds) } >= patterns.burstVisits
        }
        #expect(find(contacts).bursts.isEmpty == !expected, "seed \(seed)")
    }

    @Test func oneMessageWithManyHouseholdsAndAPaperSheetAreNoBurst() {
        let one = (1...3).map { contact($0, 20_261_110, act: 1) }
        let sheet = (1...9).map { contact(1, 20_261_110, act: $0, second: -1000 * ($0 - 1), forAnother: true) }
        #expect(find(one + sheet).bursts.isEmpty)
    }
}
