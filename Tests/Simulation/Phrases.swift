import TestSupport

/// How the people of the county put things.
enum Phrases {
    static let notes = [
        "老人身体好", "都好", "一切正常", "在家，聊了半天", "孙子考试考得好", "血压有点高，叮嘱按时吃药", "在地里忙，身体硬朗", "儿子下个月回来", "帮着收了稻子", "讲了防火",
        "屋里收拾得干净", "精神不错", "刚出院，恢复得好", "家里添了人口", "老两口都好", "没啥事",
    ]

    /// A trouble, in the words of the village.
    static let troubles = [
        "门口水沟堵了", "路灯坏了", "屋顶漏雨", "自来水停了", "垃圾没人拉", "路面坑洼不好走", "医保报销不下来", "低保没批", "和邻居为地界扯皮", "电压太低带不动空调",
        "水管漏水", "手机没信号", "厕所臭味大", "化肥太贵买不起", "养老金没到账", "残疾证要办", "孩子上学没校车", "工资被拖欠", "塘堰漏水", "桥上护栏断了",
        "猪圈的污水流到路上", "野猪拱了庄稼", "宅基地批不下来", "村务公开栏没更新", "狗咬人没人管", "高龄补贴没发", "房子墙裂了", "渠道断了没水灌田", "网络太慢", "土路一下雨就没法走",
        "征地补偿款没到位", "宽带装不上", "有人在塘边倒垃圾", "电线杆歪了", "井水发黄", "公交车不进村",
    ]
    static let emergencies = ["着火了", "老人晕倒在地上", "孩子掉水里了", "有人拿刀打起来了", "老人不见了", "山体滑坡了"]
    static let places = ["", "", "", "村口", "塘边", "桥头", "学校门口", "塆里"]
    static let deeds = [
        "修好了", "换了新的", "带两个人弄好了", "找师傅修好了", "协调好了", "材料补齐，已经办了", "清理干净了", "调解好了", "和他家说清楚了", "钱到账了",
    ]
    static let reasons = ["组里没钱", "要机械", "组里管不了", "要上面协调", "材料齐了，村里办不了", "要专业的人来", "牵涉几户，定不了", "要资金"]
    static let complaints = ["又坏了", "还是老样子", "没弄彻底", "只修了一半", "没人来过"]

    static func trouble(_ dice: inout SplitMix) -> String { one(of: places, &dice) + one(of: troubles, &dice) }

    static func one<T>(of choices: [T], _ dice: inout SplitMix) -> T {
        choices[Int.random(in: 0..<choices.count, using: &dice)]
    }

    /// A visit, or several at once, with the form's name.
    static func visit(_ homes: [Persona.Home], _ dice: inout SplitMix) -> (text: String, form: String) {
        let note = one(of: notes, &dice)
        let (first, numbers) = (homes[0], homes.map { String($0.number) })
        guard homes.count > 1 else {
            guard first.isResident else { return ("打电话给\(first.number)号了，在外都好", "打电话给N号了") }
            let forms: [(String, String)] = [
                ("走访\(first.number)号 \(note)", "走访N号 话"), ("\(first.number)号去过了，\(note)", "N号去过了，话"),
                ("今天上午到\(first.number)号家坐了坐，\(note)", "今天上午到N号家坐了坐，话"),
                ("去了\(first.head)家，\(note)", "去了某某家，话"), ("\(first.number)号家里没人", "N号家里没人"),
                ("刚从\(first.number)号\(first.head)家出来，\(note)", "刚从N号某某家出来，话"),
                ("昨天走访\(first.number)号 \(note)", "昨天走访N号 话"), ("visit \(first.number) all well", "visit N"),
                ("\(first.number)号 \(note)", "N号 话"), ("走访 \(first.number)", "走访 N"),
                ("我去看了\(first.head)，\(note)", "我去看了某某，话"),
            ]
            return one(of: forms, &dice)
        }
        let listed = homes.map { "\($0.number)号" }
        let heads = homes.map(\.head).joined(separator: "、")
        let forms: [(String, String)] = [
            ("走访 \(numbers.joined(separator: " ")) 都好", "走访 N N 都好"),
            ("\(listed.joined(separator: "和"))去过了", "N号和N号去过了"),
            ("走访\(listed.joined(separator: "、"))，\(note)", "走访N号、N号，话"),
            ("今天跑了\(listed.joined(separator: "、"))，都挺好", "今天跑了N号、N号"),
            ("\(heads)家都去过了", "某某、某某家都去过了"),
            ("\(numbers.joined(separator: ",")) 走访了 \(note)", "N,N 走访了 话"),
        ]
        return one(of: forms, &dice)
    }

    private static let slips = [
        ("走访", "走仿"), ("路灯", "路等"), ("漏水", "露水"), ("办好", "办号"), ("垃圾", "拉圾"), ("上报", "上抱"), ("都好", "豆好"),
    ]

    /// A wrong glyph of the right sound, if there is a place for one.
    static func slip(_ text: String, _ dice: inout SplitMix) -> String {
        let fitting = slips.filter { text.contains($0.0) }
        guard !fitting.isEmpty else { return text }
        let slip = one(of: fitting, &dice)
        return text.replacing(slip.0, with: slip.1)
    }
}
