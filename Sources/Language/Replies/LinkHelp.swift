import Programme

extension Speaker {
    /// What a verb of the room Link is for, and an example to copy.
    func linkHelp(_ page: Help.Page) -> [Verb: String] {
        let number = page.household ?? 3
        return [
            .bind: say("绑定：绑定 六位数字 您的姓名", "綁定：綁定 六位數字 您的姓名", "Bind: bind six-digit-code your name"),
            .myHouseholds: say("看我的户：我的户", "看我的戶：我的戶", "See your list: my households"),
            .coverage: say("看联户情况：覆盖", "看聯戶情況：覆蓋", "See who is covered: coverage"),
            .reviewProposal: say("要个分配建议：分配建议", "要個分配建議：分配建議", "Ask for a proposal: proposal"),
            .applyProposal: say("照建议办：照办分配建议", "照建議辦：照辦分配建議", "Carry it out: apply proposal"),
            .takeLeave: say("请假：请假 20号到25号 王小明代", "請假：請假 20號到25號 王小明代", "Take leave: leave 20 to 25 Wang Xiaoming"),
            .endLeave: say("提前回来：销假", "提前回來：銷假", "Back early: back"),
            .handOver: say(
                "换联系人：交接 \(number)号 给 王小明", "換聯繫人：交接 \(number)號 給 王小明",
                "New member: hand over \(number) to Wang Xiaoming"),
            .householdAway: say(
                "这家外出了：外出 \(number)号 去广东了", "這家外出了：外出 \(number)號 去廣東了",
                "Family gone: away \(number) gone to Guangdong"),
            .householdHome: say("这家回来了：回来 \(number)号", "這家回來了：回來 \(number)號", "Family back: home \(number)"),
            .mergeHouseholds: say("两户并一户：并户 3号 到 5号", "兩戶併一戶：併戶 3號 到 5號", "Merge: merge 3 into 5"),
            .splitHousehold: say("分家：分户 3号 张小明", "分家：分戶 3號 張小明", "Split: split 3 Zhang Xiaoming"),
            .endHousehold: say("销户：销户 3号 迁出", "銷戶：銷戶 3號 遷出", "Close: close household 3 moved out"),
            .unbind: say("手机丢了：解绑 周建国", "手機丟了：解綁 周建國", "Phone lost: unbind Zhou Jianguo"),
            .giveResidentCode: say(
                "让农户自己报事：户码 \(number)号", "讓農戶自己報事：戶碼 \(number)號", "Let a family report: code \(number)"),
            .giveServicePost: say("定岗位：岗位 周建国 调解员", "定崗位：崗位 周建國 調解員", "Give a post: service post 周建国 调解员"),
            .myServicePosts: say("看我的岗位：我的岗位", "看我的崗位：我的崗位", "See your posts: my posts"),
            .publicTable: say("看公示表：联户公示", "看公示表：聯戶公示", "Table for the wall: public table"),
            .myCard: say("看联户卡：联户卡", "看聯戶卡：聯戶卡", "See your card: my card"),
        ]
    }
}

extension Speaker {
    /// L9: a resident's own household also answers to 我家.
    public static func asHome(_ household: Household) -> Household {
        var household = household
        household.called += ["我家", "我们家", "俺家", "屋里", "my home"]
        return household
    }
}
