import Programme

/// The words that lead the commands of town and county, of the lists and of the calendar.
enum TownWords {
    static let all: [(Verb, [String])] = [
        (
            .reportToTownLeader,
            ["报包村领导", "上报包村领导", "报包村干部", "报镇领导", "报镇里领导", "report to town leader"]
        ),
        (.solveInTown, ["镇办", "镇里办", "镇里自己办", "镇上办", "town solves"]),
        (.askDepartments, ["请部门", "请县直部门", "找部门", "ask departments", "ask department"]),
        (.reportToLeader, ["报县领导", "报包联领导", "报县里领导", "report to leader"]),
        (.instruct, ["批示", "instruct"]),
        (.whistle, ["吹哨", "吹个哨", "whistle"]),
        (.reportIn, ["报到", "已报到", "来报到", "我来报到", "check in", "checked in"]),
        (.rateDepartment, ["评", "评价", "打分", "rate"]),
        (.departmentRatings, ["部门评价", "部门打分", "看部门评价", "ratings"]),
        (.reportToCounty, ["报县", "报县里", "报到县里", "report to county"]),
        (.countyRollUp, ["县汇总", "县里汇总", "月汇总", "county rollup", "county roll-up"]),
        (.answerDown, ["答复", "答覆", "回复下去", "county answers"]),
        (.offerResource, ["资源", "我有资源", "提供资源", "we can lend", "we offer"]),
        (.stateNeed, ["需求", "村里需求", "提需求", "village needs"]),
        (.threeLists, ["三张清单", "三张清单上", "三单", "需求清单", "资源清单", "three lists"]),
        (.matchNeed, ["对接", "match need", "match"]),
        (.finishMatch, ["办好 对", "办好对", "办好了对", "办好对接", "finish match"]),
        (.receiveMatch, ["收到 对", "收到对", "收到了对", "收到对接", "received match"]),
        (.pushMandate, ["下派", "下派任务", "push task"]),
        (.takeMandate, ["接任务", "接 任务", "接下任务", "take task"]),
        (.refuseMandate, ["拒接", "拒接任务", "拒接 任务", "refuse task"]),
        (.finishMandate, ["办完任务", "任务办完", "finish task"]),
        (.mandates, ["任务", "下派的任务", "看任务", "tasks", "task"]),
        (.accessList, ["准入清单", "看准入清单", "access list"]),
        (.monthDays, ["主题党日", "党日", "联系日", "社情民意联系日", "theme day", "contact day"]),
        (.onDuty, ["值班", "谁值班", "今天谁值班", "今天值班", "值班表", "on duty", "who is on duty"]),
        (.assignDuty, ["排班", "安排值班", "duty roster", "put on duty"]),
    ]
}
