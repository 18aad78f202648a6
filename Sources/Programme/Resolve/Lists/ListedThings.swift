public struct NeedID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct ResourceID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct MatchID: Identifier {
    public var rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// S8: what a village needs 需求, written `需3`.
public struct Need: Hashable, Codable, Sendable {
    public enum Phase: String, CaseIterable, Codable, Sendable { case open, matched, met, cancelled }
    public enum Move: String, CaseIterable, Sendable { case match, meet, reopen, cancel }

    public var id: NeedID
    public var village: UnitID
    public var villageName: String
    public var asker: PersonID
    public var text: String
    public var phase: Phase

    public init(
        id: NeedID, village: UnitID, villageName: String, asker: PersonID, text: String, phase: Phase = .open
    ) {
        self.id = id
        self.village = village
        self.villageName = villageName
        self.asker = asker
        self.text = text
        self.phase = phase
    }
}

extension Need.Phase {
    public func after(_ move: Need.Move) -> Need.Phase? {
        switch (self, move) {
        case (.open, .match): .matched
        case (.matched, .meet): .met
        case (.matched, .reopen): .open
        case (.open, .cancel), (.matched, .cancel): .cancelled
        case (.open, .meet), (.open, .reopen), (.matched, .match), (.met, .match), (.met, .meet), (.met, .reopen),
            (.met, .cancel), (.cancelled, .match), (.cancelled, .meet), (.cancelled, .reopen), (.cancelled, .cancel):
            nil
        }
    }
}

/// S8: what somebody can give or lend 资源, written `资5`.
public struct Resource: Hashable, Codable, Sendable {
    public enum Phase: String, CaseIterable, Codable, Sendable { case offered, taken, cancelled }
    public enum Move: String, CaseIterable, Sendable { case take, free, cancel }

    public var id: ResourceID
    /// Villages below it, and the units above it, see it.
    public var unit: UnitID
    public var unitName: String
    public var offerer: PersonID
    public var offererName: String
    public var text: String
    public var phase: Phase

    public init(
        id: ResourceID, unit: UnitID, unitName: String, offerer: PersonID, offererName: String, text: String,
        phase: Phase = .offered
    ) {
        self.id = id
        self.unit = unit
        self.unitName = unitName
        self.offerer = offerer
        self.offererName = offererName
        self.text = text
        self.phase = phase
    }
}

extension Resource.Phase {
    public func after(_ move: Resource.Move) -> Resource.Phase? {
        switch (self, move) {
        case (.offered, .take): .taken
        case (.taken, .free): .offered
        case (.offered, .cancel): .cancelled
        case (.offered, .free), (.taken, .take), (.taken, .cancel), (.cancelled, .take), (.cancelled, .free),
            (.cancelled, .cancel):
            nil
        }
    }
}

/// S8: a need met by a resource, as work of somebody's 责任, written `对7`.
public struct Match: Hashable, Codable, Sendable {
    public enum Phase: String, CaseIterable, Codable, Sendable { case assigned, done, received, cancelled }
    public enum Move: String, CaseIterable, Sendable { case finish, receive, cancel }

    public var id: MatchID
    public var need: Need
    public var resource: Resource
    public var doer: PersonID
    public var doerName: String
    public var asker: PersonID
    public var due: Day
    public var phase: Phase

    public init(
        id: MatchID, need: Need, resource: Resource, doer: PersonID, doerName: String, asker: PersonID, due: Day,
        phase: Phase = .assigned
    ) {
        self.id = id
        self.need = need
        self.resource = resource
        self.doer = doer
        self.doerName = doerName
        self.asker = asker
        self.due = due
        self.phase = phase
    }
}

extension Match.Phase {
    public func after(_ move: Match.Move) -> Match.Phase? {
        switch (self, move) {
        case (.assigned, .finish): .done
        // What has come has come, whoever forgot to say so.
        case (.assigned, .receive), (.done, .receive): .received
        case (.assigned, .cancel), (.done, .cancel): .cancelled
        case (.done, .finish), (.received, .finish), (.received, .receive), (.received, .cancel), (.cancelled, .finish),
            (.cancelled, .receive), (.cancelled, .cancel):
            nil
        }
    }
}
