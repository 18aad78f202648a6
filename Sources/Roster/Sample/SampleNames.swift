/// Names of a made-up county: surnames about as frequent as in China, given names as a generation gave them.
enum SampleNames {
    enum Generation: CaseIterable {
        /// Born before 1955, about 1955–1975, and after.
        case old, middle, young
    }

    /// Parts of ten thousand, roughly the national figures.
    static let surnames = Weighted<String>([
        ("王", 710), ("李", 700), ("张", 660), ("刘", 510), ("陈", 450), ("杨", 300), ("黄", 220), ("赵", 200), ("周", 190),
        ("吴", 185), ("徐", 140), ("孙", 135), ("马", 120), ("胡", 130), ("朱", 120), ("郭", 110), ("何", 110), ("林", 100),
        ("罗", 95), ("高", 95), ("梁", 80), ("郑", 80), ("谢", 75), ("宋", 70), ("唐", 70), ("许", 65), ("邓", 62), ("冯", 60),
        ("韩", 60), ("曹", 58), ("曾", 56), ("彭", 56), ("肖", 55), ("蔡", 50), ("潘", 49), ("田", 49), ("董", 48), ("袁", 47),
        ("于", 46), ("余", 45), ("叶", 43), ("蒋", 43), ("杜", 42), ("苏", 41), ("魏", 41), ("程", 41), ("吕", 40), ("丁", 39),
        ("沈", 38), ("任", 38), ("姚", 37), ("卢", 36), ("傅", 35), ("钟", 35), ("姜", 34), ("崔", 33), ("谭", 33), ("廖", 32),
        ("范", 32), ("汪", 31), ("陆", 31), ("金", 30), ("石", 29), ("戴", 28), ("贾", 27), ("韦", 26), ("夏", 26), ("邱", 25),
        ("方", 25), ("侯", 24), ("邹", 24), ("熊", 23), ("孟", 22), ("秦", 22), ("白", 21), ("江", 21), ("阎", 20), ("薛", 20),
        ("尹", 19), ("段", 18), ("雷", 18), ("黎", 17), ("史", 16), ("龙", 16), ("贺", 15), ("陶", 15), ("顾", 14), ("毛", 14),
        ("郝", 13), ("龚", 13), ("邵", 13), ("万", 12), ("钱", 12), ("严", 11), ("欧阳", 5), ("聂", 8), ("涂", 8), ("柯", 7),
    ])

    private static let men: [Generation: ([String], [String])] = [
        .old: (
            ["德", "长", "有", "国", "光", "明", "福", "金", "大", "世", "永", "正", "天", "克", "家", "春", "道", "宗", "传", "先"],
            ["才", "贵", "福", "发", "山", "林", "根", "寿", "清", "明", "义", "财", "成", "全", "喜", "海", "厚", "坤", "安", "田"]
        ),
        .middle: (
            ["建", "国", "志", "卫", "文", "光", "爱", "永", "新", "立", "红", "小", "春", "学", "庆", "保", "金", "正", "汉", "先"],
            ["国", "军", "平", "明", "强", "华", "刚", "民", "生", "东", "兵", "忠", "林", "峰", "伟", "斌", "涛", "清", "义", "安"]
        ),
        .young: (
            ["小", "晓", "俊", "志", "文", "嘉", "宇", "子", "浩", "一", "海", "建", "思", "家", "鹏", "立"],
            ["伟", "勇", "杰", "磊", "鹏", "涛", "超", "波", "龙", "辉", "斌", "凯", "军", "亮", "峰", "豪", "宁", "阳", "飞", "轩"]
        ),
    ]

    private static let women: [Generation: ([String], [String])] = [
        .old: (
            ["秀", "桂", "玉", "金", "翠", "春", "菊", "素", "凤", "兰", "腊", "银", "巧", "荷", "月", "大"],
            ["英", "兰", "珍", "花", "香", "芝", "莲", "枝", "娥", "云", "芳", "梅", "容", "姑", "秀", "清"]
        ),
        .middle: (
            ["红", "玉", "秀", "春", "桂", "爱", "丽", "小", "海", "冬", "秋", "建", "晓", "翠", "雪", "金"],
            ["梅", "霞", "华", "兰", "芳", "萍", "英", "云", "燕", "琴", "玲", "珍", "莲", "荣", "敏", "蓉"]
        ),
        .young: (
            ["晓", "小", "丽", "雅", "思", "梦", "婷", "海", "佳", "慧", "文", "雨", "静", "欣"],
            ["燕", "丽", "娟", "婷", "静", "敏", "琴", "红", "玲", "慧", "莉", "霞", "琪", "雯", "洁", "颖"]
        ),
    ]

    private static let singles: [Generation: String] = [
        .old: "", .middle: "军勇强刚明平华英红敏", .young: "伟磊鹏涛超波杰凯静婷丽娟敏燕霞颖",
    ]

    static func given(_ generation: Generation, isMan: Bool, _ numbers: inout SeededNumbers) -> String {
        let single = Array(singles[generation] ?? "")
        if !single.isEmpty, numbers.chance(perMille: generation == .young ? 250 : 120) {
            return String(numbers.one(of: single))
        }
        guard let (first, second) = (isMan ? men : women)[generation] else { return "" }
        return numbers.one(of: first) + numbers.one(of: second)
    }

    /// What neighbours call a household by its head: 张大爷, 王婶, 老李.
    static func called(
        _ surname: String, _ generation: Generation, isMan: Bool, _ numbers: inout SeededNumbers
    ) -> String {
        switch (generation, isMan) {
        case (.old, true):
            numbers.one(of: ["\(surname)大爷", "\(surname)大爷", "\(surname)爹", "老\(surname)头", "\(surname)老师"])
        case (.old, false): numbers.one(of: ["\(surname)婆婆", "\(surname)婆婆", "\(surname)奶奶", "\(surname)大妈"])
        case (.middle, true):
            numbers.one(of: [
                "老\(surname)", "老\(surname)", "\(surname)叔", "\(surname)师傅", "\(surname)老二", "\(surname)老三",
            ])
        case (.middle, false): numbers.one(of: ["\(surname)婶", "\(surname)婶", "\(surname)姐", "\(surname)大姐"])
        case (.young, true): numbers.one(of: ["小\(surname)", "\(surname)老板", "\(surname)哥"])
        case (.young, false): numbers.one(of: ["\(surname)嫂", "小\(surname)", "\(surname)姐"])
        }
    }

    /// 青山, 柳林: a town's or a village's name without its last character.
    static let places: [String] = {
        let first = [
            "青", "石", "柳", "清", "白", "龙", "双", "新", "大", "小", "金", "凤", "高", "长", "红", "东", "南", "桃", "杨", "黄",
        ]
        let second = [
            "山", "河", "林", "桥", "湖", "店", "岗", "坡", "泉", "庙", "畈", "冲", "溪", "堰", "岭", "井", "塘", "坪", "湾", "台",
        ]
        // Neighbours should not all begin alike.
        return (0..<400).map { first[$0 % 20] + second[($0 + $0 / 20) % 20] }
    }()

    /// Codes of the shipped policy.
    static let servicePosts = [
        "policy_teller", "work_model", "opinion_collector", "mediator", "hardship_helper", "safety_watcher",
        "work_supervisor", "environment_guard",
    ]

    static let pledges = [
        "有事随时喊我", "常走走，常问问", "政策讲明白，难事办到底", "多跑一步路，少让乡亲跑一趟", "家家有人问，事事有回音",
        "当好邻里的贴心人", "",
    ]
}
