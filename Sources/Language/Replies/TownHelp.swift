import Programme

extension Speaker {
    func townHelp(_ issue: Int64) -> [Verb: String] {
        [
            .reportToTownLeader: say(
                "报包村镇领导：报包村领导 \(issue) 村里没钱", "報包村鎮領導：報包村領導 \(issue) 村裡沒錢",
                "To the town leader: report to town leader \(issue) the village has no money"),
            .solveInTown: say(
                "镇里自己办：镇办 \(issue) 周五前", "鎮裡自己辦：鎮辦 \(issue) 周五前", "Solve it in town: town solves \(issue) by friday"),
            .askDepartments: say(
                "请县直部门办：请部门 \(issue) 交通局 水利局", "請縣直部門辦：請部門 \(issue) 交通局 水利局",
                "Ask departments: ask departments \(issue) transport, water bureau"),
            .reportToLeader: say(
                "报包联县领导：报县领导 \(issue) 要县里协调", "報包聯縣領導：報縣領導 \(issue) 要縣裡協調",
                "To the county leader: report to leader \(issue) needs the county"),
            .instruct: say(
                "批示：批示 \(issue) 由交通局先修", "批示：批示 \(issue) 由交通局先修",
                "Your word: instruct \(issue) transport repairs it first"),
            .whistle: say(
                "吹哨请部门：吹哨 \(issue) 交通局 紧急", "吹哨請部門：吹哨 \(issue) 交通局 緊急", "Whistle: whistle \(issue) transport urgent"),
            .reportIn: say("报到：报到 \(issue)", "報到：報到 \(issue)", "You are there: check in \(issue)"),
            .rateDepartment: say(
                "评部门企业：评 \(issue) 交通局 好", "評部門企業：評 \(issue) 交通局 好", "Rate: rate \(issue) transport good"),
            .departmentRatings: say("看部门评价：部门评价 11月", "看部門評價：部門評價 11月", "How departments came: ratings november"),
            .reportToCounty: say(
                "报县里：报县 \(issue) 要县里立项", "報縣裡：報縣 \(issue) 要縣裡立項",
                "To the county: report to county \(issue) needs a project"),
            .countyRollUp: say("看报县的事：县汇总 11月", "看報縣的事：縣匯總 11月", "The county's roll-up: county rollup november"),
            .answerDown: say(
                "答复镇里：答复 \(issue) 列入明年计划", "答覆鎮裡：答覆 \(issue) 列入明年計劃",
                "Answer a town: county answers \(issue) planned for next year"),
        ]
    }
}
