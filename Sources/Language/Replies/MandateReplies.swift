import Programme

/// S9: what is said of tasks pushed down.
extension Speaker {
    func saidOfTask(_ answer: ListAnswer) -> String {
        switch answer {
        case .pushed(let task, let isReachable):
            let day = date(task.due)
            let basis =
                task.basis.map { say("依据：\(basisName($0))", "依據：\(basisName($0))", "basis: \(basisName($0))") }
                ?? say("没有依据，村里可以不接", "沒有依據，村裡可以不接", "no basis, so the village may refuse")
            return lines(
                say(
                    "\(quoted(task))已下派\(task.villageName)，\(day)前（\(basis)）。",
                    "\(quoted(task))已下派\(task.villageName)，\(day)前（\(basis)）。",
                    "\(capital(quoted(task))) is sent to \(task.villageName), due \(day) (\(basis))."),
                isReachable ? nil : notReachable(say("村支书", "村支書", "the village secretary")))
        case .taken(let task):
            let number = task.id.rawValue
            return say(
                "好的，\(quoted(task))接下了，\(date(task.due))前办。\n办好请回：任务\(number) 已办\n有难处请回：任务\(number) 难处 人手不够",
                "好的，\(quoted(task))接下了，\(date(task.due))前辦。\n辦好請回：任務\(number) 已辦\n有難處請回：任務\(number) 難處 人手不夠",
                "\(capital(quoted(task))) is yours, due \(date(task.due)).\nDone? Send: task \(number) done\nIs it hard? Send: task \(number) hard too few people"
            )
        case .taskRefused(let task):
            let officer = address(task.from)
            return say(
                "\(quoted(task))没有接，已告诉\(officer)。", "\(quoted(task))沒有接，已告訴\(officer)。",
                "\(capital(quoted(task))) is refused; \(officer) is told.")
        case .taskDone(let task):
            let officer = address(task.from)
            return say(
                "好的，\(quoted(task))记为办好了，已告诉\(officer)。", "好的，\(quoted(task))記為辦好了，已告訴\(officer)。",
                "Thank you, \(quoted(task)) is noted as done; \(officer) is told.")
        case .hardshipTold(let task):
            let officer = address(task.from)
            return say(
                "难处已告诉\(officer)。\(quoted(task))还在您手里。", "難處已告訴\(officer)。\(quoted(task))還在您手裡。",
                "\(officer) is told what is hard. \(capital(quoted(task))) stays with you.")
        case .tasks(let tasks, let isVillage): return taskList(tasks, isVillage: isVillage)
        case .accessList: return accessList
        case .offered, .stated, .lists, .matched, .matchDone, .received, .monthDays, .onDuty, .dutyAssigned:
            return said(answer)
        }
    }

    private func taskList(_ tasks: [Mandate], isVillage: Bool) -> String {
        guard !tasks.isEmpty else { return say("没有下派的任务。", "沒有下派的任務。", "No task has been pushed down.") }
        let rows = bounded(tasks) { task in
            let number = number(task.id)
            let place = isVillage ? "" : say("\(task.villageName)，", "\(task.villageName)，", "\(task.villageName), ")
            let state = taskState(task)
            return say(
                "\(number) \(task.text)（\(place)\(date(task.due))前，\(state)）",
                "\(number) \(task.text)（\(place)\(date(task.due))前，\(state)）",
                "\(capital(number)): \(task.text) (\(place)due \(date(task.due)), \(state))")
        }
        guard isVillage, let open = tasks.first(where: \.isOpen) else { return lines(rows) }
        return lines(rows + [taskExamples(open)])
    }

    private func taskState(_ task: Mandate) -> String {
        switch task.phase {
        case .sent: task.basis == nil ? say("没有依据", "沒有依據", "no basis") : say("还没接", "還沒接", "not taken yet")
        case .taken: say("在办", "在辦", "under way")
        case .done: say("办好了", "辦好了", "done")
        case .refused: say("没接", "沒接", "refused")
        case .cancelled: say("撤回", "撤回", "taken back")
        }
    }

    /// Whether it may be refused depends on its basis.
    func taskExamples(_ task: Mandate) -> String {
        let number = task.id.rawValue
        let refuse =
            task.basis == nil
            ? say(
                "不接请回：拒接 任务\(number) 不在准入清单", "不接請回：拒接 任務\(number) 不在准入清單",
                "Refuse: refuse task \(number) not on the access list")
            : say(
                "有难处请回：任务\(number) 难处 人手不够", "有難處請回：任務\(number) 難處 人手不夠",
                "Hard? Send: task \(number) hard too few people")
        let take =
            task.phase == .sent ? say("接下请回：接任务\(number)", "接下請回：接任務\(number)", "Take it: take task \(number)") : nil
        return lines(
            take, refuse, say("办好请回：任务\(number) 已办", "辦好請回：任務\(number) 已辦", "Done? Send: task \(number) done"))
    }

    private var accessList: String {
        let names = policy.resolving.accessList.map { $0.names[tongue] }
        return lines(
            [
                say(
                    "准入清单，这些事可以下派到村：", "准入清單，這些事可以下派到村：", "The access list; this may be pushed down to a village:")
            ] + bounded(names) { $0 } + [
                say(
                    "不在清单上的，村里可以不接：拒接 任务1 不在准入清单", "不在清單上的，村裡可以不接：拒接 任務1 不在准入清單",
                    "What is not listed can be refused: refuse task 1 not on the access list")
            ])
    }

    func basisName(_ code: String) -> String {
        policy.resolving.accessList.first { $0.code == code }?.names[tongue] ?? code
    }
}
