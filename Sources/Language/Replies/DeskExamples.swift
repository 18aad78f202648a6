import Programme

/// What the holder of a desk can send of what lies there, in words to copy.
extension Speaker {
    /// Nil where they can send nothing.
    func deskExamples(_ issue: IssueNumber, _ words: DeskWords) -> String? {
        let number = issue.rawValue
        let examples = [
            words.contains(.answer)
                ? say("请回：答复 \(number) 您的答复", "請回：答覆 \(number) 您的答覆", "Send: county answers \(number) your answer")
                : nil,
            words.contains(.resolve)
                ? say("办好请回：已办 \(number)", "辦好請回：已辦 \(number)", "Done? Send: resolved \(number)") : nil,
            words.contains(.solveInTown) ? townExamples(issue) : nil,
            words.contains(.passUp)
                ? say(
                    "办不了请回：上报 \(number) 原因", "辦不了請回：上報 \(number) 原因",
                    "Cannot solve it? Send: pass up \(number) reason") : nil,
            words.contains(.rollUp)
                ? say(
                    "要报县里请回：报县 \(number) 原因", "要報縣裡請回：報縣 \(number) 原因",
                    "For the county? Send: report to county \(number) reason") : nil,
            words.contains(.sendBack) ? backExample(issue, words) : nil,
        ].compactMap(\.self)
        return examples.isEmpty ? nil : lines(examples)
    }

    /// Who cannot pass it on sends it back.
    private func backExample(_ issue: IssueNumber, _ words: DeskWords) -> String {
        let number = issue.rawValue
        guard words.isDisjoint(with: [.passUp, .solveInTown]) else {
            return say(
                "要补材料请回：退回 \(number) 原因", "要補材料請回：退回 \(number) 原因",
                "Something missing? Send: send back \(number) reason")
        }
        return say("办不了请回：退回 \(number) 原因", "辦不了請回：退回 \(number) 原因", "Cannot? Send: send back \(number) reason")
    }

    /// S2: what the town does of its own.
    private func townExamples(_ issue: IssueNumber) -> String {
        let number = issue.rawValue
        return lines(
            say(
                "镇里自己办请回：镇办 \(number)", "鎮裡自己辦請回：鎮辦 \(number)",
                "The town can solve it? Send: town solves \(number)"),
            departmentToName.map {
                say(
                    "请部门来办请回：请部门 \(number) \($0)", "請部門來辦請回：請部門 \(number) \($0)",
                    "Departments are needed? Send: ask departments \(number) \($0)")
            })
    }
}
