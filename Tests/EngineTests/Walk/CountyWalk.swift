import Foundation
import Gateway
import Language
import Programme
import TestSupport

/// People of the sample county who write to each other: mostly they copy an example off their own phone, as people do, or
/// one of the help; sometimes they write anything.
struct CountyWalk {
    static let stranger = "9999"
    /// Who may yet bind: households that are given a code.
    private static let households = ["2001", "2002", "2003"]
    /// Phones that have lately been told something.
    private static let latelyLimit = 12
    private static let knownLimit = 8

    struct Step {
        var phone: String
        var text: String
        var hasPicture: Bool
        var pause: Int64
        /// Copied off what the message before has just put on the phone; the answer to a question is not.
        var isJustOffered = false
    }

    private var random: SplitMix
    private let phones: [String]
    /// An example of each verb, and those of the verbs that are offered to whoever has a phone.
    private let examples: [String]
    private let offeredExamples: [String: [String]]
    /// Issues that a phone has read of, the latest last.
    private var known: [String: [Int]] = [:]
    /// What each phone shows.
    private var shown: [String: String] = [:]
    private var lately: [String] = []
    /// Phones that the last message has put something on.
    private var fresh: Set<String> = []
    private var codes: [String] = []
    private var script: [(phone: String, text: String)] = []

    /// - Parameter people: who has which phone at the beginning.
    init(seed: UInt64, policy: Policy, people: [String: Person]) {
        random = SplitMix(seed: seed)
        phones = people.keys.sorted()
        let speakers = [Speaker(.simplified, policy: policy), Speaker(.english, policy: policy)]
        func examples(_ verbs: [Verb]) -> [String] {
            speakers.flatMap { speaker in verbs.map { speaker.helpParts($0).example } }
        }
        self.examples = examples(Verb.allCases)
        offeredExamples = people.mapValues { person in
            examples(
                Verb.allCases.filter {
                    Access.offers($0, to: person, holdsHouseholds: person.holds(.linkedMember), policy: policy)
                })
        }
    }

    mutating func show(_ messages: some Sequence<OutboundMessage>, besides sender: String) {
        fresh = Set(messages.map(\.chat))
        for message in messages {
            shown[message.chat] = message.text
            let numbers = numbers(in: message.text).filter { (1001...1999).contains($0) }
            known[message.chat] = ((known[message.chat] ?? []) + numbers).suffix(Self.knownLimit)
            if message.chat != sender {
                lately = (lately.filter { $0 != message.chat } + [message.chat]).suffix(Self.latelyLimit)
            }
            codes += lines(of: message.text).filter { $0.contains("绑定 ") }
        }
    }

    /// What somebody says next, whatever they read.
    mutating func say(_ lines: [(phone: String, text: String)]) { script = lines }

    /// D3: a meeting as it is mostly held; now and then somebody forgets a part of it.
    mutating func hold(_ meeting: MeetingRecord, entitled: Int, chair: String) {
        let present = random.chance(percent: 80) ? entitled : Int.random(in: 0...entitled, using: &random)
        let against = random.chance(percent: 75) ? 0 : Int.random(in: 0...present, using: &random)
        var lines = ["到会 \(present)人", "开始"]
        for item in meeting.items {
            let number = item.issue.rawValue
            lines.append("发言 \(number) 老张：先修水渠")
            lines.append("\(number) 赞成\(present - against) 反对\(against) 弃权0")
        }
        lines += ["全部同意", "散会"]
        script = lines.filter { _ in random.chance(percent: 88) }.map { (phone: chair, text: $0) }
    }

    mutating func step() -> Step {
        if !script.isEmpty, random.chance(percent: 85) {
            let next = script.removeFirst()
            return Step(phone: next.phone, text: next.text, hasPicture: false, pause: 20)
        }
        let phone = phone()
        let (text, isCopied) = text(of: phone)
        let pause = pause()
        return Step(
            phone: phone, text: text, hasPicture: random.chance(percent: 5), pause: pause,
            isJustOffered: isCopied && fresh.contains(phone) && pause < Self.short && Int(text) == nil)
    }

    /// Seconds after which a day may have gone by.
    private static let short: Int64 = 3600

    /// Mostly minutes; at times a night, and now and then some days.
    private mutating func pause() -> Int64 {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<82: .random(in: 0...600, using: &random)
        case 82..<95: .random(in: 3600...21_600, using: &random)
        case 95..<99: .random(in: 36_000...108_000, using: &random)
        default: .random(in: 172_800...691_200, using: &random)
        }
    }

    private mutating func phone() -> String {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<2: Self.stranger
        case 2..<5: Self.households.randomElement(using: &random)!
        case 5..<65: lately.randomElement(using: &random) ?? phones[0]
        default: phones.randomElement(using: &random)!
        }
    }

    private mutating func text(of phone: String) -> (text: String, isCopied: Bool) {
        if Self.households.contains(phone), random.chance(percent: 60), let code = codes.randomElement(using: &random) {
            return (code, false)
        }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<55:
            let offered = offered(shown[phone] ?? "")
            guard let copied = offered.randomElement(using: &random) else { fallthrough }
            return random.chance(percent: 90) ? (copied, true) : (varied(copied, phone), false)
        case 55..<75:
            let own = random.chance(percent: 85) ? offeredExamples[phone] : nil
            return (varied((own ?? examples).randomElement(using: &random)!, phone), false)
        default: return (varied(CountyTalk.texts.randomElement(using: &random)!, phone), false)
        }
    }

    /// What stands behind 回： on a phone, and the numbers of a question.
    private func offered(_ text: String) -> [String] {
        let lines = lines(of: text)
        if Self.numbered.contains(lines.last ?? "") { return (1...max(1, lines.count - 2)).map(String.init) }
        return lines.compactMap { line in
            Self.marks.lazy.compactMap { line.range(of: $0, options: .backwards) }.first
                .map { String(line[$0.upperBound...]) }
        }.filter { !$0.isEmpty }
    }

    private static let marks = ["回：", "Send: ", "send: "]
    private static let numbered = ["请回数字。", "請回數字。", "Please send the number."]

    private func lines(of text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    private func numbers(in text: String) -> [Int] {
        text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }
    }

    /// The same about another issue, or another household.
    private mutating func varied(_ text: String, _ phone: String) -> String {
        var result = ""
        var digits = ""
        for character in text + "\n" {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            if let number = Int(digits) {
                let isIssue = (1001...1999).contains(number)
                let isSmall = number < 10 && random.chance(percent: 50)
                result += isIssue ? "\(issue(phone))" : isSmall ? "\(Int.random(in: 1...9, using: &random))" : digits
            }
            digits = ""
            result.append(character)
        }
        return String(result.dropLast())
    }

    private mutating func issue(_ phone: String) -> Int {
        let anyOne = 1001 + Int.random(in: 0...40, using: &random)
        return random.chance(percent: 85) ? known[phone]?.randomElement(using: &random) ?? anyOne : anyOne
    }
}

/// What people write without being asked.
enum CountyTalk {
    static let texts = [
        "走访3号 都好", "上报 4号 路灯坏了", "上报 水渠堵了", "走访5 身体好 家里漏水", "上报 6号 屋顶漏雨 先留着", "上报 垃圾没人拉 已当场解决",
        "上报 塆里修桥要8万元", "上报 塆里修桥要8万元", "上报 想装一盏灯", "上报 想要一个垃圾桶", "上报 土地要流转", "上报 河堤漏水", "受理", "已办", "上报", "退回", "先留着",
        "收到", "满意", "不满意 还是不行",
        "1001 同 1002", "转网协员 1001", "转供电 1001", "改类 1001 道路", "3号家着火了", "投诉 王组长 吃拿卡要", "投诉 方志远 态度不好", "匿名 上报 账目没公开",
        "交回", "撤销", "撤销", "1001怎么样", "我的事", "我的户", "还有谁没走", "帮助", "1", "2", "3", "算了", "你好3", "停止", "恢复", "English",
        "简体", "？？？",
        "张大爷 1001", "走访张大爷", "明天去3号", "undo", "简体", "简体", "resolved 1001 fixed", "pass up 1001 no money", "代周建国 走访3号",
        "刚才是3号不是4号", "没来过",
        "开会 支委会 12号晚7点", "开会 党小组会 14号晚7点", "开会 夜话 15号晚7点", "开会 党员大会 18号晚7点", "开会 两委会 13号晚7点", "开会 村民代表会议 25号晚7点",
        "开会 村民会议 28号晚7点", "提交支委会 1001", "提交支委会 1001", "提交支委会 1001", "提交支委会 1001", "提交党小组会 1001", "提交夜话 1001",
        "提交两委会 1001", "提交党员大会 1001", "金额 1001 30000", "重大 1001",
        "到会 3人", "到会 9人", "到会 70人", "开始", "全部同意", "1001 赞成2 反对1", "赞成3", "1001 全票", "散会", "签到", "议程", "会议纪要",
        "改期 12月28日晚7点",
        "取消会议", "邀请 1001", "邀请 法律顾问", "发言 1001 老张：先修水渠", "不上会 1001 材料不全", "撤议题 1001", "公示 1001", "公示结果 1001",
        "异议 1001 太贵了",
        "列入清单 1001 李明德 周五前", "清单", "协办 1001 徐国华", "换人 1001 徐国华", "改期 1001 12月20日 等水泥", "承诺 1001 12月20日前 修好",
        "暂停 1001 等雨停 到12月28日",
        "同意暂停", "不同意 1001", "继续 1001", "进展 1001 开工了", "回访 1001 没人", "回访 没人", "回访 满意", "未访到 1001", "已解释 1001",
        "上报 1001 村里办不了", "镇办 1001", "镇办 1001 李强 明天", "请部门 1001 交通局", "请部门 1001 水利局 交通局 急", "报县领导 1001 要钱", "批示 1001 先修",
        "吹哨 1001 水利局 紧急",
        "报到", "评 1001 交通局 好", "部门评价", "报县 1001 要立项", "县汇总", "答复 1001 明年办", "答复 道路 明年办", "资源 挖机一台", "需求 缺挖机", "三张清单",
        "对接 需1 资1 明天",
        "办好 对1", "收到 对1", "下派 青山村 值守 依据 防汛", "下派 青山村 填表 依据 无", "接任务1", "拒接 任务1", "任务1 已办", "任务1 难处 没人", "排班 明天 李强",
        "排班 今天 周建国",
        "请假 明天到周日 徐国华代", "回来了", "交接 3号 5号 给 郭玉琴", "并户 5号 到 6号", "销户 7号 迁出", "外出 8号 去广东了", "发慰问 大米 3号 4号", "送到 3号",
        "送政策 医保",
    ]
}
