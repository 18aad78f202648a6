/// S8: the three lists of the sender's units 三张清单: `三张清单`; `资源 挖机一台，11月可用`, `需求 修渠缺挖机`.
public enum ThreeLists {
    public struct Listing: Hashable, Sendable {
        public var needs: [Need]
        public var resources: [Resource]
        public var matches: [Match]
        public var mayMatch: Bool

        public init(needs: [Need], resources: [Resource], matches: [Match], mayMatch: Bool) {
            self.needs = needs
            self.resources = resources
            self.matches = matches
            self.mayMatch = mayMatch
        }
    }

    public static func offer(_ text: String?, by person: Person, unit: UnitID, unitName: String, id: ResourceID)
        -> Decision
    {
        guard let text else { return .refuse(.resolve(.list(.offerWhat))) }
        let resource = Resource(
            id: id, unit: unit, unitName: unitName, offerer: person.id, offererName: person.name, text: text)
        return Decision(changes: [.resolve(.list(.offered(resource)))], answers: [.resolve(.list(.offered(resource)))])
    }

    /// `town`: who is told at the town.
    public static func need(
        _ text: String?, by person: Person, village: UnitID, villageName: String, id: NeedID, town: [PersonID]
    ) -> Decision {
        guard let text else { return .refuse(.resolve(.list(.needWhat))) }
        let need = Need(id: id, village: village, villageName: villageName, asker: person.id, text: text)
        let told = Set(town).subtracting([person.id])
        return Decision(
            changes: [.resolve(.list(.stated(need)))],
            answers: [.resolve(.list(.stated(need, isTownTold: !told.isEmpty)))],
            notices: told.sorted().map { Notice(to: $0, .resolve(.list(.needed(need)))) })
    }
}
