import Gateway
import Programme
import Testing

@testable import Engine

struct AllowanceTests {
    let day = Day(code: 2026_1120)
    let noon = Instant(milliseconds: 1_795_147_200_000)

    @Test func aPersonGetsNoMoreThanTheChannelTakesInAMinute() {
        var allowance = Allowance(SendLimits(perPersonPerMinute: 3, perDay: nil))
        for second in 0..<3 {
            let now = noon.adding(seconds: Int64(second * 10))
            #expect(allowance.next("a", at: now) == nil)
            allowance.note("a", on: day, at: now)
        }
        #expect(allowance.next("a", at: noon.adding(seconds: 30)) == noon.adding(seconds: 60))
        #expect(allowance.next("b", at: noon.adding(seconds: 30)) == nil)
        #expect(allowance.next("a", at: noon.adding(seconds: 60)) == nil)
    }

    @Test func theDaysLastMessagesAreKeptForWhatPresses() {
        var allowance = Allowance(SendLimits(perPersonPerMinute: nil, perDay: 100))
        allowance.begin(day, with: 69)
        #expect(Precedence.allCases.map { allowance.left($0, on: day) } == [31, 31, 26, 16, 1])
        for _ in 0..<20 { allowance.note("a", on: day, at: noon) }
        #expect(Precedence.allCases.map { allowance.left($0, on: day) } == [11, 11, 6, 0, 0])
        #expect(allowance.left(.circular, on: Day(code: 2026_1121)) == 70)
    }

    @Test func withoutLimitsNothingWaits() {
        var allowance = Allowance(SendLimits())
        for _ in 0..<1000 { allowance.note("a", on: day, at: noon) }
        #expect(allowance.next("a", at: noon) == nil && allowance.left(.circular, on: day) == .max)
    }
}
