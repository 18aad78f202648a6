import Programme

/// L5: households merged, split and ended, with what was open at them.
extension Speaker {
    func reshaped(_ done: ReshapeHousehold.Done) -> String {
        switch done {
        case .merged(let gone, let kept, let work):
            say(
                "\(label(gone))并到\(label(kept))，\(gone.number)号不再用。",
                "\(label(gone))併到\(label(kept))，\(gone.number)號不再用。",
                "\(label(gone)) has joined \(label(kept)); number \(gone.number) is used no more.")
                + handedOn(work, to: kept)
        case .split(let household, let new, let holder):
            say(
                "从\(label(household))分出\(label(new))，\(holder.map { "也由\($0)联系" } ?? "还没有人联系")。",
                "從\(label(household))分出\(label(new))，\(holder.map { "也由\($0)聯繫" } ?? "還沒有人聯繫")。",
                "\(label(new)) split from \(label(household)), \(holder.map { "with \($0) too" } ?? "with nobody yet")."
            )
        case .ended(let household, let reason, let work):
            say(
                "\(label(household))销户（\(reason)），以后不用走了。",
                "\(label(household))銷戶（\(reason)），以後不用走了。",
                "\(label(household)) closed (\(reason)); no more visits.")
                + fallenAway(work)
        }
    }

    private func handedOn(_ work: HouseholdWork.Count, to kept: HouseholdLabel) -> String {
        let parts = [
            work.issues == 0 ? nil : say("\(work.issues)件事", "\(work.issues)件事", "\(work.issues) issues"),
            work.errands == 0 ? nil : say("\(work.errands)件代办", "\(work.errands)件代辦", "\(work.errands) errands"),
            work.dues == 0 ? nil : say("\(work.dues)次必到", "\(work.dues)次必到", "\(work.dues) visits due"),
            work.deliveries == 0
                ? nil : say("\(work.deliveries)份慰问", "\(work.deliveries)份慰問", "\(work.deliveries) deliveries"),
        ].compactMap { $0 }
        guard !parts.isEmpty else { return "" }
        return say(
            "没办完的\(list(parts))转到\(kept.number)号。", "沒辦完的\(list(parts))轉到\(kept.number)號。",
            " What was open goes with it: \(list(parts)).")
    }

    private func fallenAway(_ work: HouseholdWork.Count) -> String {
        var text = ""
        if work.issues > 0 {
            text += say(
                "没办完的\(work.issues)件事还在经办人手里，已告诉他们。", "沒辦完的\(work.issues)件事還在經辦人手裡，已告訴他們。",
                " \(work.issues) open issues stay where they are; the desks have been told.")
        }
        if work.dues + work.deliveries > 0 {
            text += say("必到和慰问都不用去了。", "必到和慰問都不用去了。", " Visits due and deliveries fall away.")
        }
        return text
    }

    /// To the desk.
    func issuesOfReshaped(_ done: ReshapeHousehold.Done, _ issues: [IssueSummary], _ by: String) -> String {
        let what = list(issues.prefix(Self.lineLimit).map { quoted($0) })
        let number = issues.first?.number.rawValue ?? 0
        return switch done {
        case .merged(let gone, let kept, _):
            say(
                "\(by)把\(label(gone))并到\(label(kept))了。您手里的\(what)照常办，现在算\(kept.number)号的。",
                "\(by)把\(label(gone))併到\(label(kept))了。您手裡的\(what)照常辦，現在算\(kept.number)號的。",
                "\(by) has joined \(label(gone)) to \(label(kept)). Your \(what) goes on, now of No. \(kept.number).")
        case .ended(let household, let reason, _):
            say(
                "\(label(household))销户了（\(reason)）。您手里的\(what)还要不要办，请您定。\n办好请回：已办 \(number)\n不用办了请回：不予受理 \(number) 原因",
                "\(label(household))銷戶了（\(reason)）。您手裡的\(what)還要不要辦，請您定。\n辦好請回：已辦 \(number)\n不用辦了請回：不予受理 \(number) 原因",
                "\(label(household)) was closed (\(reason)). Please decide what becomes of your \(what).\nDone: resolved \(number)\nNot needed: refuse \(number) reason"
            )
        case .split: ""
        }
    }
}
