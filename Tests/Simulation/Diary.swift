import Programme

/// What somebody will write, and when.
struct Errand {
    var at: Instant
    var persona: Persona
    var text: String
    /// Of which one should stand in the reply; empty: anything is fine.
    var expects: [String] = []
    /// The form of words, under which what was misread is counted.
    var form = ""
}

/// What is still to be written, the earliest first; of one moment in the order it was put down.
struct Diary {
    private var heap: [(errand: Errand, order: Int)] = []
    private var count = 0

    var isEmpty: Bool { heap.isEmpty }
    var next: Instant? { heap.first?.errand.at }

    mutating func add(_ errand: Errand) {
        count += 1
        heap.append((errand, count))
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// The next of those due by `moment`.
    mutating func take(by moment: Instant) -> Errand? {
        guard let first = heap.first, first.errand.at <= moment else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isBefore(child, least) {
                least = child
            }
            guard least != parent else { return first.errand }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        (heap[one].errand.at, heap[one].order) < (heap[other].errand.at, heap[other].order)
    }
}
