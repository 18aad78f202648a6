/// What is grave of people and not of things: works that gave way, pipes that overflow, prices that rise.
extension UrgentListener {
    /// 机耕桥垮了一半: a part of it.
    func isPartly(_ word: CueWord) -> Bool {
        heard.text[word.range].contains(0x6865) && !heard.has(.victim)  // 桥
            && Self.partly.stands(in: Array(heard.text[word.range.lowerBound...].prefix(8)))
    }
    static let partly = Trie(list: "一半 半边 一截 一角 一块 一段 一头 半截 栏杆 桥墩 桥面")

    /// 路塌方了, 水渠垮了: a matter of public works, while nobody is in it.
    func isOfWorks(_ word: CueWord, _ clause: Range<Int>) -> Bool {
        guard word.cues.contains(.graveIfNow) || heard.text[word.range].contains(0x584C), !heard.has(.victim),
            heard.text[word.range].contains(where: { Self.collapse.contains($0) })
        else { return false }
        // 倒在路边: somebody.
        if heard.text[word.range].contains(0x5728) { return false }
        return heard.text[clause].contains { Self.works.contains($0) }
            && !heard.text.contains { [0x538B, 0x57CB, 0x56F0].contains($0) }  // 压 埋 困
    }

    /// 管子爆了水漫到路上: from a pipe or a drain, and into no house.
    func isOverflow(_ word: CueWord) -> Bool {
        heard.text[word.range].contains(0x6F2B) && heard.text.contains { Self.pipes.contains($0) }
            && !heard.text.contains { Self.rooms.contains($0) }
    }
    static let pipes = Set("管渠沟井厕箱塔龙".unicodeScalars.map(\.value))
    static let rooms = Set("屋家床房灶人".unicodeScalars.map(\.value))

    /// 山洪冲下来的石头还堆在路上: what it left behind.
    func isLeft(_ word: CueWord) -> Bool {
        Self.leftBehind.stands(in: Array(heard.text[word.range.lowerBound...].prefix(10))) && !heard.has(.victim)
    }
    static let leftBehind = Trie(
        list: "下来的石 下来的土 下来的泥 下来的树 下来的沙 过后 退了以后 退后 之后 走的 毁的 断的 坏的 冲的 垮的路 淹的")

    /// 护栏被车撞了, 牛被雷打了: a thing or a beast.
    func isOfThing(_ word: CueWord) -> Bool {
        guard let first = heard.text[word.range].first, Self.falling.contains(first), !heard.has(.victim) else {
            return false
        }
        let rest = heard.text[word.range.upperBound...].prefix(2)
        // 掉瓦砸到路上; 山洪冲下来的石头
        if first == 0x7838, rest.contains(where: { Self.grounds.contains($0) }) { return true }
        if rest.first == 0x7684, rest.last.map(Self.rubble.contains) == true { return true }
        return word.range.lowerBound > 0 && Self.struck.contains(heard.text[word.range.lowerBound - 1])
    }
    /// 被 掉 落 滚 栽 翻 砸 压 冲 塌 倒 垮 山 洪
    static let falling = Set("被掉落滚栽翻砸压冲塌倒垮山洪大泥".unicodeScalars.map(\.value))
    static let grounds = Set("路地田院沟墙车棚瓦屋坡".unicodeScalars.map(\.value))
    static let rubble = Set("石土泥树瓦砖墙东垃沙水淤".unicodeScalars.map(\.value))
    static let struck = Set("栏杆墙牌门树棚灯桩盖管线柱亭桥狗鸡猪羊牛鸭碑".unicodeScalars.map(\.value))

    /// 医保今年涨到多少, 鸡蛋涨到六块: no water rises.
    func isOfPrice(_ word: CueWord) -> Bool {
        heard.glyphs(word.range) == "涨到" && !heard.text.contains { Self.waters.contains($0) }
    }
    static let waters = Set("水河塘堰库渠江溪沟潭洪坝堤湖".unicodeScalars.map(\.value))

    /// 垃圾倒在河边
    func isPoured(_ word: CueWord) -> Bool {
        heard.glyphs(word.range) == "倒在" && Self.poured.stands(in: Array(heard.text[..<word.range.lowerBound]))
    }
    static let poured = Trie(
        list: "垃圾 污水 粪水 渣土 泔水 脏水 剩饭 死猪 死鸡 废水 煤渣 砖头 砂石 沙子 石子 料 树 谷子 稻子 麦子 稻谷 苞谷 玉米 高粱 庄稼 秧苗 棉花 油菜 甘蔗 竹子 电杆 电线杆 杆子 牌子")

    static let works = Set("路渠沟田地塘墙桥圈棚".unicodeScalars.map(\.value))
    static let collapse = Set("塌垮倒淹滑断进坡溜".unicodeScalars.map(\.value))
}
