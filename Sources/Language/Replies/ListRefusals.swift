import Programme

/// Why something with the lists, tasks or duties was not done, and what to do instead.
extension Speaker {
    func refused(_ refusal: ListRefusal) -> String {
        switch refusal {
        case .offerWhat:
            return say(
                "您能提供什么？请这样回：资源 挖机一台，11月可用", "您能提供什麼？請這樣回：資源 挖機一台，11月可用",
                "What can you offer? Send: we can lend an excavator in November")
        case .needWhat:
            return say(
                "村里缺什么？请这样回：需求 修渠缺挖机", "村裡缺什麼？請這樣回：需求 修渠缺挖機",
                "What does the village need? Send: village needs an excavator for the ditch")
        case .matchHow:
            return say(
                "哪个需求用哪个资源？请这样回：对接 需3 资5 李强 12月1日前\n看编号请回：三张清单", "哪個需求用哪個資源？請這樣回：對接 需3 資5 李強 12月1日前\n看編號請回：三張清單",
                "Which need, with which resource? Send: match need 3 with resource 5 by december 1\nFor the numbers send: three lists"
            )
        case .noSuchNeed(let id): return noSuchListed(number(id))
        case .noSuchResource(let id): return noSuchListed(number(id))
        case .needNotOpen(let id):
            return say(
                "\(number(id))已经有着落了，没有动。看清单请回：三张清单", "\(number(id))已經有著落了，沒有動。看清單請回：三張清單",
                "\(capital(number(id))) is arranged already, nothing changed. For the lists send: three lists")
        case .resourceTaken(let id):
            return say(
                "\(number(id))已经用到别处了，没有动。看清单请回：三张清单", "\(number(id))已經用到別處了，沒有動。看清單請回：三張清單",
                "\(capital(number(id))) is in use elsewhere, nothing changed. For the lists send: three lists")
        case .noSuchPerson(let name):
            return say(
                "名册里没有查到「\(name)」，没有动。请写全名。", "名冊裡沒有查到「\(name)」，沒有動。請寫全名。",
                "Nobody called \(name) is found, nothing changed. Please write the full name.")
        case .dayPast(let day):
            return say(
                "\(date(day))已经过了，没有动。请说一个以后的日子。", "\(date(day))已經過了，沒有動。請說一個以後的日子。",
                "\(capital(date(day))) is past, nothing changed. Please name a day to come.")
        case .noSuchMatch(let id):
            let what = id.map { number($0) } ?? say("对接的事", "對接的事", "match")
            return say(
                "没有等您的\(what)，没有动。看清单请回：三张清单", "沒有等您的\(what)，沒有動。看清單請回：三張清單",
                "No \(what) waits for you, nothing changed. For the lists send: three lists")
        case .whichMatch(let matches, let isReceipt): return whichMatch(matches, isReceipt: isReceipt)
        case .dutyHow:
            return say(
                "哪一天、谁值班？请这样回：排班 12月1日 周建国", "哪一天、誰值班？請這樣回：排班 12月1日 周建國",
                "Which day, and who? Send: duty roster december 1 周建国")
        case .begun(let thing):
            return say(
                "\(self.thing(thing))别人已经在办了，撤不回来。请直接跟他们说。", "\(self.thing(thing))別人已經在辦了，撤不回來。請直接跟他們說。",
                "Others have acted on \(self.thing(thing)): it cannot be taken back. Please tell them.")
        case .pushHow, .noSuchVillage, .basisMissing, .nobodyInVillage, .noSuchTask, .whichTask, .taskEnded, .isListed,
            .hardWhat:
            return refusedTask(refusal)
        }
    }

    private func noSuchListed(_ number: String) -> String {
        say(
            "没有查到\(number)，或者它不在您的清单上。看清单请回：三张清单", "沒有查到\(number)，或者它不在您的清單上。看清單請回：三張清單",
            "No \(number) on your lists. To see them send: three lists")
    }

    private func whichMatch(_ matches: [Match], isReceipt: Bool) -> String {
        let rows = bounded(matches) { match in
            say(
                "\(number(match.id)) \(match.need.text)", "\(number(match.id)) \(match.need.text)",
                "\(capital(number(match.id))): \(match.need.text)")
        }
        let id = matches.first?.id.rawValue ?? 1
        let word =
            isReceipt
            ? say("收到 对\(id)", "收到 對\(id)", "received match \(id)")
            : say("办好 对\(id)", "辦好 對\(id)", "finish match \(id)")
        return lines(
            [say("是哪一件？", "是哪一件？", "Which one?")] + rows + [say("请这样回：\(word)", "請這樣回：\(word)", "Send: \(word)")])
    }

    private func refusedTask(_ refusal: ListRefusal) -> String {
        switch refusal {
        case .pushHow:
            return say(
                "下派哪个村、什么事？请这样回：下派 青山村 防汛值守 依据 安全防灾 12月1日前", "下派哪個村、什麼事？請這樣回：下派 青山村 防汛值守 依據 安全防災 12月1日前",
                "Which village, and what? Send: push task 青山村 flood watch basis safety by december 1")
        case .noSuchVillage(let written, let villages):
            let names = list(Array(villages.prefix(Self.lineLimit)))
            return say(
                "没有查到「\(written)」，没有动。有：\(names)。", "沒有查到「\(written)」，沒有動。有：\(names)。",
                "No village \(written), nothing changed. There are: \(names).")
        case .basisMissing:
            let names = list(policy.resolving.accessList.map { $0.names[tongue] })
            let first = policy.resolving.accessList.first?.names[tongue] ?? ""
            return say(
                "下派要说依据，没有动。准入清单有：\(names)。\n请加上：依据 \(first)\n不在清单上的请加：依据 无（村里可以不接）",
                "下派要說依據，沒有動。准入清單有：\(names)。\n請加上：依據 \(first)\n不在清單上的請加：依據 無（村裡可以不接）",
                "A task must name its basis, nothing was sent. The access list: \(names).\nAdd: basis \(first)\nIf none fits add: basis none (the village may refuse)"
            )
        case .nobodyInVillage(let village):
            return say(
                "\(village)还没有村支书能接，没有动。请打电话。", "\(village)還沒有村支書能接，沒有動。請打電話。",
                "\(village) has no secretary to take it, nothing was sent. Please phone.")
        case .noSuchTask(let id):
            let what = id.map { number($0) } ?? say("下派的任务", "下派的任務", "open task")
            return say(
                "没有等您的\(what)。看任务请回：任务", "沒有等您的\(what)。看任務請回：任務", "No \(what) waits for you. To see them send: tasks")
        case .whichTask(let tasks):
            let id = tasks.first?.id.rawValue ?? 1
            return lines(
                [say("是哪一件？", "是哪一件？", "Which one?")] + bounded(tasks) { quoted($0) } + [
                    say("请带上编号，如：接任务\(id)", "請帶上編號，如：接任務\(id)", "Name it, such as: take task \(id)")
                ])
        case .taskEnded(let id):
            return say(
                "\(number(id))已经接过或者办完了，没有动。看任务请回：任务", "\(number(id))已經接過或者辦完了，沒有動。看任務請回：任務",
                "\(capital(number(id))) is taken or ended already, nothing changed. To see them send: tasks")
        case .isListed(let id, let basis):
            let name = basisName(basis)
            return say(
                "\(number(id))的依据「\(name)」在准入清单上，不能拒接。\n有难处请回：任务\(id.rawValue) 难处 人手不够",
                "\(number(id))的依據「\(name)」在准入清單上，不能拒接。\n有難處請回：任務\(id.rawValue) 難處 人手不夠",
                "The basis of \(number(id)), \(name), is on the access list: it cannot be refused.\nIs it hard? Send: task \(id.rawValue) hard too few people"
            )
        case .hardWhat(let id):
            return say(
                "难在哪里？请这样回：任务\(id.rawValue) 难处 人手不够", "難在哪裡？請這樣回：任務\(id.rawValue) 難處 人手不夠",
                "What is hard? Send: task \(id.rawValue) hard too few people")
        case .offerWhat, .needWhat, .matchHow, .noSuchNeed, .noSuchResource, .needNotOpen, .resourceTaken,
            .noSuchPerson, .dayPast, .noSuchMatch, .whichMatch, .dutyHow, .begun:
            return refused(refusal)
        }
    }

    var listHelp: [Verb: String] {
        [
            .offerResource: say(
                "提供资源：资源 挖机一台，11月可用", "提供資源：資源 挖機一台，11月可用", "Offer something: we can lend an excavator in November"),
            .stateNeed: say("提需求：需求 修渠缺挖机", "提需求：需求 修渠缺挖機", "State a need: village needs an excavator"),
            .threeLists: say("看三张清单：三张清单", "看三張清單：三張清單", "See the lists: three lists"),
            .matchNeed: say(
                "对接：对接 需1 资1 12月1日前", "對接：對接 需1 資1 12月1日前", "Match: match need 1 with resource 1 by december 1"),
            .finishMatch: say("对接办好：办好 对1", "對接辦好：辦好 對1", "A match is done: finish match 1"),
            .receiveMatch: say("对接收到：收到 对1", "對接收到：收到 對1", "A match has come: received match 1"),
            .pushMandate: say(
                "下派任务：下派 青山村 防汛值守 依据 安全防灾 12月1日前", "下派任務：下派 青山村 防汛值守 依據 安全防災 12月1日前",
                "Send a task down: push task 青山村 flood watch basis safety by december 1"),
            .takeMandate: say("接任务：接任务1", "接任務：接任務1", "Take a task: take task 1"),
            .refuseMandate: say(
                "拒接任务：拒接 任务1 不在准入清单", "拒接任務：拒接 任務1 不在准入清單", "Refuse a task: refuse task 1 not on the list"),
            .finishMandate: say(
                "任务办好：任务1 已办 值守排好了", "任務辦好：任務1 已辦 值守排好了", "A task is done: task 1 done watch is set up"),
            .mandates: say("看任务：任务", "看任務：任務", "See tasks: tasks"),
            .accessList: say("看准入清单：准入清单", "看准入清單：准入清單", "What may be sent down: access list"),
            .monthDays: say("问日子：主题党日", "問日子：主題黨日", "Days of the month: theme day"),
            .onDuty: say("问值班：值班", "問值班：值班", "Who is on duty: on duty"),
            .assignDuty: say("排值班：排班 12月1日 周建国", "排值班：排班 12月1日 周建國", "Put on duty: duty roster december 1 周建国"),
        ]
    }
}
