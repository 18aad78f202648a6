import Programme

// MARK: Answers

extension Speaker {
    func said(_ answer: VisitAnswer) -> String {
        switch answer {
        case .logged(let logged): visitLogged(logged)
        case .remaining(let listing): remainingList(listing)
        case .onBehalf(let done): writtenForMember(done)
        case .corrected(let corrected): setRight(corrected)
        case .eventRecorded(let recorded): eventRecorded(recorded)
        case .deliveryPlanned(let planned): deliveryPlanned(planned)
        case .handedOver(let done): handedOver(done)
        case .deliveries(let listing): deliveryLists(listing)
        case .calls(let months): calls(months)
        case .circularSent(let sent): circularSent(sent)
        case .circularStopped(let standing): circularStopped(standing)
        case .explained(let explained): policyExplained(explained)
        case .circularProgress(let progress): circularProgress(progress)
        case .circularWaiting(let progress): circularWaiting(progress)
        case .patterns(let found): patterns(found)
        case .confirmation(let came): confirmationNoted(came)
        }
    }

    private func visitLogged(_ logged: LogVisit.Logged) -> String {
        lines(visitFacts(logged) + [leftThisMonth(logged.left)])
    }

    /// What was noted, without how the month stands.
    func visitFacts(_ logged: LogVisit.Logged) -> [String] {
        let day = logged.isToday ? say("今天", "今天", "today") : date(logged.day)
        return [
            logged.households.isEmpty ? nil : visitNoted(logged, day),
            logged.already.isEmpty ? nil : visitKnown(logged.already, day),
            again(logged.again), dueMet(logged.met),
        ].compactMap(\.self)
    }

    private func visitNoted(_ logged: LogVisit.Logged, _ day: String) -> String {
        let households = labels(logged.households)
        let act =
            switch logged.mode {
            case .home: say("走访", "走訪", "visited")
            case .phone: say("电话走访", "電話走訪", "phoned")
            case .video: say("视频走访", "視頻走訪", "video call")
            }
        let found =
            switch logged.outcome {
            case .met: ""
            case .notHome: say("，家里没人", "，家裡沒人", ", nobody home")
            }
        let note = logged.note.isEmpty ? "" : say("，\(logged.note)", "，\(logged.note)", ", \(logged.note)")
        return say(
            "已记：\(households)，\(day)\(act)\(found)\(note)。",
            "已記：\(households)，\(day)\(act)\(found)\(note)。",
            "Noted: \(households), \(act) \(day)\(found)\(note).")
    }

    private func visitKnown(_ households: [HouseholdLabel], _ day: String) -> String {
        say(
            "\(labels(households))，\(day)已经记过了，不重复记。",
            "\(labels(households))，\(day)已經記過了，不重複記。",
            "\(labels(households)): already noted \(day).")
    }

    private func leftThisMonth(_ count: Int) -> String {
        count == 0
            ? say("本月的户都走完了，辛苦您了！", "本月的戶都走完了，辛苦您了！", "All visited this month. Thank you!")
            : say("本月还剩\(count)户。", "本月還剩\(count)戶。", "\(count) left this month.")
    }

    /// Under every list of households: how a visit to one is logged.
    func visitExample(_ number: Int) -> String {
        say("走访后回：走访\(number)号 都好", "走訪後回：走訪\(number)號 都好", "After a visit send: visit \(number) fine")
    }
}

// MARK: Refusals

extension Speaker {
    func refused(_ refusal: VisitRefusal) -> String {
        switch refusal {
        case .inFuture:
            say(
                "还没去的先不记。去过以后回：走访3号 都好",
                "還沒去的先不記。去過以後回：走訪3號 都好",
                "A visit is noted once it has happened. Then send: visit 3 fine")
        case .tooOld(let days):
            say(
                "\(days)天以前的走访记不了。近几天的请这样回：昨天走访3号",
                "\(days)天以前的走訪記不了。近幾天的請這樣回：昨天走訪3號",
                "Visits more than \(days) days ago cannot be noted. For a recent one send: visit 3 yesterday")
        case .ofWhom:
            say(
                "走访了哪一户？请这样回：走访3号 都好",
                "走訪了哪一戶？請這樣回：走訪3號 都好",
                "Which household? Send: visit 3 fine")
        case .notForOthers, .noSuchMember, .notTheirHousehold, .whatOf, .nothingToCorrect, .correctHow:
            refusedWriting(refusal)
        case .eventOfWhom, .eventKnown, .notForUnits, .deliveryHow, .noSuchHouseholds, .tooManyHouseholds, .noDelivery,
            .handOverOfWhom, .nothingFor, .noCalls, .circular, .noPolicy, .explainedToWhom,
            .nothingToConfirm, .othersHaveBegun:
            refusedCare(refusal)
        }
    }
}

// MARK: Pushes

extension Speaker {
    func pushed(_ notice: VisitNotice) -> String {
        switch notice {
        case .eventForYou, .eventInYourGroup, .eventTakenBack, .eventsOverdue, .eventsLapsed: eventPushed(notice)
        case .deliver, .deliveryCancelled, .deliveryDone, .deliveryReopened: deliveryPushed(notice)
        case .circular(let copy): circularPushed(copy)
        case .circularStopped(let circular): circularStoppedPushed(circular)
        case .circularUnreached(let unreached): circularUnreached(unreached)
        case .correctedForYou(let corrected, let scribe): correctedForYou(corrected, scribe)
        case .restoredForYou(let scribe, let households): restoredForYou(scribe, households)
        case .wasVisited(let asked): wasVisited(asked)
        case .writtenForYou(let written): writtenForYou(written)
        case .takenBackForYou(let scribe, let visits, let issues): takenBackForYou(scribe, visits, issues)
        }
    }
}
