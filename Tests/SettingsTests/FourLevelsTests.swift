import Programme
import TestSupport
import Testing

@testable import Settings

/// Levels, ladder, tags and times are the county's own: another county's policy is read as well as the shipped one.
struct FourLevelsTests {
    let shipped: Policy
    let other: Policy

    init() throws {
        shipped = try Repository.policy()
        other = try PolicyFile.load(Repository.root.appending(path: "config/policies/four-levels.yaml").path)
    }

    @Test func fourLevelsWithoutAGrid() {
        #expect(other.levels.map(\.code) == ["county", "town", "village", "group"])
        #expect(other.levels.map(\.names.simplified) == ["县", "乡镇", "行政村", "村民小组"])
        #expect(other.villageLevel == "village")
        #expect(shipped.levels.count == 5)
    }

    @Test func anotherLadder() {
        #expect(other.ladder.map(\.post) == [.groupLeader, .villageSecretary, .townCommittee])
        #expect(other.ladder.map(\.level) == ["group", "village", "town"])
        #expect(other.ladder[0].postForNonParty == .residentsGroupLeader)
        #expect(other.issues.complaintDesks.map(\.post) == [.townSecretary, .countyOrganiser])
    }

    @Test func otherTimes() {
        #expect(other.ladder.map(\.within) == [Deadline(48, .hours), Deadline(5, .days), Deadline(10, .days)])
        for (own, theirs) in zip(other.ladder, shipped.ladder) { #expect(own.within != theirs.within) }
        #expect(other.issues.errand == Deadline(240, .hours))
        #expect(other.issues.errand != shipped.issues.errand)
        #expect(other.issues.emergency.acknowledgeWithin != shipped.issues.emergency.acknowledgeWithin)
        #expect(other.events.visitWithin != shipped.events.visitWithin)
        #expect(other.issues.reopenDays != shipped.issues.reopenDays)
        // The holidays are the country's.
        #expect(other.workDays == shipped.workDays)
    }

    @Test func otherHouseholdsAndTags() {
        #expect(other.householdsPerMember == 10...30)
        #expect(other.householdsPerMember != shipped.householdsPerMember)
        #expect(other.tags.count == 7)
        #expect(other.tags.map(\.visitsPerMonth) == [4, 3, 3, 2, 2, 1, 1])
        #expect(Set(other.tags.map(\.code)).isDisjoint(with: shipped.tags.map(\.code)))
    }

    /// R5: said in Chinese, with the numbers of the country.
    @Test func otherEmergencies() {
        let kinds = other.issues.emergency.kinds
        #expect(kinds.first?.call == "12119")
        #expect(Set(kinds.map(\.call)) == ["12119", "119", "12395", "120", "122", "110"])
        let words = kinds.flatMap(\.named.words)
        #expect(words.allSatisfy { word in word.unicodeScalars.allSatisfy { $0.properties.isIdeographic } })
        #expect(Set(words).count == words.count)
        // Whoever may have the first desk is pushed, and duty stands at a level there is.
        #expect(other.issues.emergency.posts.contains(.residentsGroupLeader))
        #expect(other.levels.map(\.code).contains(other.issues.emergency.dutyLevel))
    }

    @Test func theLastKindTakesWhatNoWordDecides() {
        #expect(other.categories.last?.code == "other")
        for utility in other.categories.compactMap(\.utility) { #expect(other.utility(utility) != nil) }
        #expect(other.version != shipped.version)
    }
}
