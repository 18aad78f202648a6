import Programme

/// What others read of the lists, of tasks and of duties.
extension Speaker {
    func pushed(_ notice: ListNotice) -> String {
        switch notice {
        case .needed(let need):
            return say(
                "\(need.villageName)有需求 \(quoted(need))。\n看清单请回：三张清单",
                "\(need.villageName)有需求 \(quoted(need))。\n看清單請回：三張清單",
                "\(need.villageName) needs something, \(quoted(need)).\nTo see the lists send: three lists")
        case .assigned(let match):
            let number = match.id.rawValue
            return say(
                "请您办 \(self.number(match.id))：\(match.need.villageName)要「\(match.need.text)」，用「\(match.resource.text)」，\(date(match.due))前。\n办好请回：办好 对\(number)",
                "請您辦 \(self.number(match.id))：\(match.need.villageName)要「\(match.need.text)」，用「\(match.resource.text)」，\(date(match.due))前。\n辦好請回：辦好 對\(number)",
                "Please see to \(self.number(match.id)): \(match.need.villageName) needs \(match.need.text), with \(match.resource.text), due \(date(match.due)).\nDone? Send: finish match \(number)"
            )
        case .arranged(let match):
            let number = match.id.rawValue
            return say(
                "\(quoted(match.need))有着落了：\(match.doerName)\(date(match.due))前来办（\(match.resource.text)）。\n收到请回：收到 对\(number)",
                "\(quoted(match.need))有著落了：\(match.doerName)\(date(match.due))前來辦（\(match.resource.text)）。\n收到請回：收到 對\(number)",
                "\(capital(quoted(match.need))) is arranged: \(match.doerName) by \(date(match.due).dropFirst(3)) (\(match.resource.text)).\nWhen it has come send: received match \(number)"
            )
        case .lent(let match):
            return say(
                "您的\(quoted(match.resource))用上了：\(match.need.villageName)「\(match.need.text)」，\(match.doerName)来办。谢谢您！",
                "您的\(quoted(match.resource))用上了：\(match.need.villageName)「\(match.need.text)」，\(match.doerName)來辦。謝謝您！",
                "Your \(quoted(match.resource)) is of use in \(match.need.villageName) (\(match.need.text)); \(match.doerName) sees to it. Thank you!"
            )
        case .matchDone(let match):
            let number = match.id.rawValue
            return say(
                "\(self.number(match.id))「\(match.need.text)」\(match.doerName)说办好了。\n收到请回：收到 对\(number)",
                "\(self.number(match.id))「\(match.need.text)」\(match.doerName)說辦好了。\n收到請回：收到 對\(number)",
                "\(match.doerName) says that \(self.number(match.id)) (\(match.need.text)) is done.\nHas it come? Send: received match \(number)"
            )
        case .received(let match):
            return say(
                "\(number(match.id))「\(match.need.text)」\(match.need.villageName)收到了，谢谢！",
                "\(number(match.id))「\(match.need.text)」\(match.need.villageName)收到了，謝謝！",
                "\(match.need.villageName) has received \(number(match.id)) (\(match.need.text)). Thank you!")
        case .dutyAssigned(let duty):
            return say(
                "\(date(duty.slot.day))\(duty.unitName)请您值班，请保持电话畅通。",
                "\(date(duty.slot.day))\(duty.unitName)請您值班，請保持電話暢通。",
                "You are on duty in \(duty.unitName) \(date(duty.slot.day)). Please keep your phone on.")
        case .dutyOff(let duty):
            return say(
                "\(date(duty.slot.day))\(duty.unitName)改由\(duty.name)值班，您不用来了。",
                "\(date(duty.slot.day))\(duty.unitName)改由\(duty.name)值班，您不用來了。",
                "\(duty.name) is on duty in \(duty.unitName) \(date(duty.slot.day)) instead of you.")
        case .takenBack(let thing, let name):
            return say(
                "\(name)撤回了\(self.thing(thing))。", "\(name)撤回了\(self.thing(thing))。",
                "\(name) took back \(self.thing(thing)).")
        case .pushed, .taskTaken, .taskRefused, .taskDone, .hardship: return pushedOfTask(notice)
        }
    }

    private func pushedOfTask(_ notice: ListNotice) -> String {
        switch notice {
        case .pushed(let task):
            let basis =
                task.basis.map { say("依据：\(basisName($0))。", "依據：\(basisName($0))。", "Basis: \(basisName($0)).") }
                ?? say("镇里没有说依据，可以不接。", "鎮裡沒有說依據，可以不接。", "No basis is named: you may refuse.")
            return lines(
                say(
                    "镇里下派 \(quoted(task))，\(address(task.from))请\(date(task.due))前办好。\(basis)",
                    "鎮裡下派 \(quoted(task))，\(address(task.from))請\(date(task.due))前辦好。\(basis)",
                    "From the town, \(quoted(task)), sent by \(address(task.from)), due \(date(task.due)). \(basis)"),
                taskExamples(task))
        case .taskTaken(let task):
            return say(
                "\(task.villageName)接下了\(quoted(task))。", "\(task.villageName)接下了\(quoted(task))。",
                "\(task.villageName) has taken \(quoted(task)).")
        case .taskRefused(let task, let reason):
            let why = reason.isEmpty ? say("没有依据", "沒有依據", "it names no basis") : reason
            return say(
                "\(task.villageName)没有接\(quoted(task))：\(why)。", "\(task.villageName)沒有接\(quoted(task))：\(why)。",
                "\(task.villageName) has refused \(quoted(task)): \(why).")
        case .taskDone(let task, let what):
            return say(
                "\(task.villageName)办好了\(quoted(task))\(words(what))。",
                "\(task.villageName)辦好了\(quoted(task))\(words(what))。",
                "\(task.villageName) has done \(quoted(task))\(words(what)).")
        case .hardship(let task, let words):
            return say(
                "\(task.villageName)办\(quoted(task))有难处：\(words)。请您帮一把。",
                "\(task.villageName)辦\(quoted(task))有難處：\(words)。請您幫一把。",
                "\(task.villageName) finds \(quoted(task)) hard: \(words). Please help.")
        case .needed, .assigned, .arranged, .lent, .matchDone, .received, .dutyAssigned, .dutyOff, .takenBack:
            return pushed(notice)
        }
    }
}
