/// Glyphs that hold lists together and mark numbers.
enum Glyph {
    static let number: UInt32 = 0x53F7  // 号
    static let household: UInt32 = 0x6237  // 户
    private static func set(_ glyphs: String) -> Set<UInt32> { Set(glyphs.unicodeScalars.map(\.value)) }

    static let joiners = set("/、，,和跟与同及并&+ 号户家#还有以及又.")
    static let through = set("到至-~—～－")
    static let marks = set("号户家# ")
    static let thin = set("的了到在:：是有")
    static let beforeName = set("叫和跟与、，,/是给:(主")
    /// √ ✓ ✔ ☑ ✅ behind a household: done; × ✗ ✘ ❌: not.
    static let ticks: Set<UInt32> = [0x221A, 0x2713, 0x2714, 0x2611, 0x2705]
    static let crosses: Set<UInt32> = [0xD7, 0x2717, 0x2718, 0x274C]
    /// 5号楼, 3号线: what is numbered, and no household.
    static let numbered = Trie(
        list:
            "站点 站下 站上车 站不停 楼 线 柜 桌 机 店 台 窗 病床 病房 床 站台 登机口 检票口 球衣 选手 铺位 档口 包间 包厢 房间 教室 考场 电池 车厢 航站楼 出口 入口 码头 馆 文件 台风 种子 汽油 柴油 字 钢 卡座 门市 充电桩 车去 车到 车回 车来 桩 泵房 网点 大厅 展位 仓库 公交 巴士 地铁"
    )
    static let and = Script(" and ").plain
    static let hao = Script("hao").plain
    static let noWords = [
        "no ", "no. ", "no.", "no", "number ", "numbers ", "nos ", "household ", "households ", "house ", "houses ",
        "home ", "nr ", "family ", "families ", "户号:", "户号：", "户号",
    ].map { Script($0).plain }
    static let measures = set("个人次天点元块斤岁月年楼栋米分口只头亩度里担袋桶票组回遍趟小时秒条件户家村队社级类期两顿碗杯瓶包盒层间棵株根台辆公平方吨车箱张本套对双位名代段处万千百把场步成")
    static let latinMeasures = Trie(
        list: """
            days day weeks week months month years people kids households families votes for against times yuan homes pm am \
            o'clock kg
            """)
}
