import Programme
import Store

extension Sitting {
    func decide(_ act: VisitAct) throws -> [Decision] {
        switch act {
        case .logVisit(let request): [try logVisit(request)]
        case .remainingVisits: [RemainingVisits.decide(book: try monthBook(), today: today)]
        }
    }

    func monthBook() throws -> VisitBook {
        VisitBook(households: households, visited: try month().visited)
    }

    private func month() throws -> MonthVisits {
        let since = today.day.firstOfMonth
        return try cache.month(of: person.id, since: since) {
            try county.monthVisits(of: person.id, since: since, on: today.day)
        }
    }

    private func logVisit(_ request: LogVisit.Request) throws -> Decision {
        var book = try monthBook()
        if case .on(let day) = request.when {
            let meant = request.all ? households.map(\.id) : request.households.flatMap(\.candidates)
            let month = try month()
            for household in meant where month.mayHaveVisit(to: household, on: day) {
                book.sameDay += try county.visits(to: household, on: day)
            }
        }
        return LogVisit.decide(request, by: person, book: book, today: today, policy: policy)
    }
}
