import Programme

/// The state machines as tables: state × action → next, or refused.
enum StateTables {
    static var text: String {
        [
            table("Issue 民情事项", IssueState.Phase.allCases, IssueMove.allCases) { state, move in
                IssueState.Phase.allCases.filter(state.after(move).contains)
            },
            table("Absence 外出告示", Absence.State.allCases, Absence.Move.allCases) { state, move in
                Absence.State.allCases.filter(state.after(move).contains)
            },
            table("Visit due 必到", VisitDue.State.allCases, VisitDue.Move.allCases) { state, move in
                VisitDue.State.allCases.filter(state.after(move).contains)
            },
            table("Delivery 慰问", Delivery.State.allCases, Delivery.Move.allCases) {
                [$0.after($1)].compactMap(\.self)
            },
            table("Notice 通知", Circular.State.allCases, Circular.Move.allCases) { [$0.after($1)].compactMap(\.self) },
            table("Meeting 会议", MeetingState.Phase.allCases, MeetingMove.allCases) {
                [$0.after($1)].compactMap(\.self)
            },
            table("Utility task 要素企业", UtilityTask.Phase.allCases, UtilityTask.Move.allCases) {
                [$0.after($1)].compactMap(\.self)
            },
            table("Errand 代办", Errand.Phase.allCases, Errand.Move.allCases) { [$0.after($1)].compactMap(\.self) },
            table("Need 需求", Need.Phase.allCases, Need.Move.allCases) { [$0.after($1)].compactMap(\.self) },
            table("Resource 资源", Resource.Phase.allCases, Resource.Move.allCases) { [$0.after($1)].compactMap(\.self) },
            table("Match 对接", Match.Phase.allCases, Match.Move.allCases) { [$0.after($1)].compactMap(\.self) },
            table("Task pushed down 下派任务", Mandate.Phase.allCases, Mandate.Move.allCases) {
                [$0.after($1)].compactMap(\.self)
            },
            table("Whistle 吹哨", Whistle.Phase.allCases, Whistle.Move.allCases) { [$0.after($1)].compactMap(\.self) },
        ].joined(separator: "\n")
    }

    private static func table<State: RawRepresentable, Move: RawRepresentable>(
        _ title: String, _ states: [State], _ moves: [Move], _ next: (State, Move) -> [State]
    ) -> String where State.RawValue == String, Move.RawValue == String {
        var lines = ["**\(title)**", ""]
        lines.append("| | " + moves.map(\.rawValue).joined(separator: " | ") + " |")
        lines.append("|" + String(repeating: " --- |", count: moves.count + 1))
        for state in states {
            let cells = moves.map { move in
                let phases = next(state, move).map(\.rawValue)
                return phases.isEmpty ? "–" : phases.joined(separator: ", ")
            }
            lines.append("| **\(state.rawValue)** | " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
