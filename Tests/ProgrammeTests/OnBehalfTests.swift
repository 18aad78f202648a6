import Testing

@testable import Programme

/// V10: whose visits are written down.
struct OnBehalfTests {
    private let members = [
        OnBehalf.Member(id: PersonID(1), name: "汪海", unit: "李家塆"),
        OnBehalf.Member(id: PersonID(2), name: "汪海", unit: "何家塆"),
    ]

    private func saying(isSure: Bool = true) -> OnBehalf.Saying {
        OnBehalf.Saying(names: ["汪海"], rest: "走访3号 都好", isSure: isSure)
    }

    @Test func twoOfOneNameAreAskedAfter() {
        guard case .unclear(let decision) = OnBehalf.whom(saying(), members) else {
            Issue.record("which of the two?")
            return
        }
        #expect(decision.question == .visit(.whichMember(options: members, rest: "走访3号 都好")))
        #expect(decision.changes.isEmpty && decision.question?.optionCount == 2)
    }

    @Test func oneIsMeantNobodyIsRefusedAndAnUnsureNameIsReadAgain() {
        #expect(OnBehalf.whom(saying(), [members[1]]) == .member(members[1]))
        for found in [[], nil] as [[OnBehalf.Member]?] {
            guard case .unclear(let decision) = OnBehalf.whom(saying(), found) else {
                Issue.record("nobody is meant")
                return
            }
            #expect(decision.isRefused)
            #expect(OnBehalf.whom(saying(isSure: false), found) == .nobody)
        }
    }
}
