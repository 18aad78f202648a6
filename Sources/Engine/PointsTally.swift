import Programme
import Store

/// A5: what everybody has been given today and this month, so that the caps cost a message no query: sixty-odd bytes a
/// person, read once from the month's acts and kept up with from then on.
struct PointsTally {
    private struct Sums {
        var today = SIMD8<Int32>()
        var month = SIMD8<Int32>()
    }

    private static let positions = Dictionary(
        uniqueKeysWithValues: PointKind.allCases.enumerated().map { ($1, $0) })

    private(set) var day: Day
    private var sums: [PersonID: Sums] = [:]

    init(today: Today, _ county: County) throws {
        day = today.day
        let since = today.calendar.instant(today.day.firstOfMonth, hour: 0)
        var sums: [PersonID: Sums] = [:]
        try county.credits(since: since) { person, at, credits in
            let isToday = today.calendar.day(of: at) == today.day
            for credit in credits { Self.add(credit, isToday: isToday, to: &sums[person, default: Sums()], sign: 1) }
        }
        self.sums = sums
    }

    /// A new day has given nobody anything yet, nor has a new month; so the month's acts are read after a start only.
    /// False: the day is gone.
    mutating func goOn(to today: Day) -> Bool {
        guard day < today else { return day == today }
        if today.firstOfMonth == day.firstOfMonth {
            for index in sums.values.indices { sums.values[index].today = SIMD8() }
        } else {
            sums = [:]
        }
        day = today
        return true
    }

    func given(_ person: PersonID, _ kind: PointKind) -> (today: Int, month: Int) {
        guard let sums = sums[person], let position = Self.positions[kind] else { return (0, 0) }
        return (Int(sums.today[position]), Int(sums.month[position]))
    }

    mutating func add(_ credits: [Points.Credit], to person: PersonID) {
        for credit in credits { Self.add(credit, isToday: true, to: &sums[person, default: Sums()], sign: 1) }
    }

    /// V6
    mutating func takeBack(_ credits: [Points.Credit], from person: PersonID, madeOn made: Day) {
        guard made >= day.firstOfMonth else { return }
        for credit in credits { Self.add(credit, isToday: made == day, to: &sums[person, default: Sums()], sign: -1) }
    }

    private static func add(_ credit: Points.Credit, isToday: Bool, to sums: inout Sums, sign: Int32) {
        guard let position = positions[credit.kind] else { return }
        let points = Int32(clamping: credit.given) * sign
        sums.month[position] += points
        if isToday { sums.today[position] += points }
    }
}
