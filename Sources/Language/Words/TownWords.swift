import Programme

/// The words that lead the commands of town and county, of the lists and of the calendar.
enum TownWords {
    static let all: [(Verb, [String])] = [
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
        (.answerDown, ["答复", "回复下去", "county answers"]),
    ]
}
