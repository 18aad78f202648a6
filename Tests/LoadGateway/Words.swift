import Foundation

/// Names, remarks and the JSON of an update; used when a script is made, not while it is sent.
enum Words {
    private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    private static let givenNames = Array("伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂")
    private static let chineseNotes = ["老人身体好", "一切正常，家中无异常", "血压偏高，提醒按时服药", "新搬来一户，已核对信息"]
    private static let englishNotes = ["fine", "all well, nothing to report", "takes her medicine"]

    /// 8000 different names.
    static func name(_ index: Int) -> String {
        let index = index & 0xFF_FFFF
        return String([surnames[index % 20], givenNames[index / 20 % 20], givenNames[index / 400 % 20]])
    }

    static func text(_ templates: [String], household: Int, random: inout SeededRandom) -> String {
        let template = templates.randomElement(using: &random) ?? "走访 {h}"
        let notes = template.utf8.first.map { $0 < 0x80 } == true ? englishNotes : chineseNotes
        return template.replacingOccurrences(of: "{h}", with: String(household))
            .replacingOccurrences(of: "{note}", with: notes.randomElement(using: &random) ?? "")
    }

    static func naturalLogarithm(_ value: Double) -> Double { log(value) }

    static func appendUpdate(_ index: Int, user: Int, text: String, of workload: Workload, to bytes: inout [UInt8]) {
        let account = workload.firstUser + user
        bytes += "{\"update_id\":\(Script.firstUpdateID + index),\"message\":{".utf8
        bytes += "\"message_id\":\(Script.firstMessageID + index),\"from\":{\"id\":\(account),\"is_bot\":false,".utf8
        bytes += "\"first_name\":\"".utf8
        appendEscaped(name(user), to: &bytes)
        bytes += "\",\"language_code\":\"zh-hans\"},\"chat\":{\"id\":\(account),\"first_name\":\"".utf8
        appendEscaped(name(user), to: &bytes)
        bytes += "\",\"type\":\"private\"},\"date\":\(workload.dateSeconds),\"text\":\"".utf8
        appendEscaped(text, to: &bytes)
        bytes += "\"}}".utf8
    }

    /// Escapes as the real server does: everything beyond ASCII as `\uXXXX`.
    static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
        let hexDigits = Array("0123456789abcdef".utf8)
        for unit in text.utf16 {
            switch unit {
            case 0x22, 0x5C: bytes += [0x5C, UInt8(unit)]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x20..<0x7F: bytes.append(UInt8(unit))
            default:
                bytes += [0x5C, 0x75]
                for shift in [12, 8, 4, 0] { bytes.append(hexDigits[Int(unit >> shift & 15)]) }
            }
        }
    }
}
