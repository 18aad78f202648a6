/// What is said when free words were understood but something is missing.
extension Speaker {
    func freeHint(_ hint: Reading.Hint.Free) -> String {
        switch hint {
        case .planned:
            say(
                "好的，还没去的先不记。去过以后回：走访3号 都好",
                "好的，還沒去的先不記。去過以後回：走訪3號 都好",
                "All right, a plan is not noted. After the visit send: visit 3 fine")
        case .hearsay:
            say(
                "听来的不记，什么都没动。您自己去过的请回：走访3号 都好",
                "聽來的不記，什麼都沒動。您自己去過的請回：走訪3號 都好",
                "What you only heard is not noted. For your own visit send: visit 3 fine")
        case .oneDayEach:
            say(
                "是哪一天去的没看明白，还没记。一天一条这样回：昨天走访3号",
                "是哪一天去的沒看明白，還沒記。一天一條這樣回：昨天走訪3號",
                "I am not sure of the day, nothing was noted. One day a message, please: yesterday visit 3")
        case .whichRecord:
            say(
                "没动任何记录。撤最后一条请回：撤销；户号记错了请回：不是5号是6号",
                "沒動任何記錄。撤最後一條請回：撤銷；戶號記錯了請回：不是5號是6號",
                "Nothing was changed. To take back the last entry send: undo; for a wrong number: it was 6 not 5")
        case .votes:
            say(
                "会议结果还缺票数，什么都没动。请回：1023 赞成7 反对1 弃权0",
                "會議結果還缺票數，什麼都沒動。請回：1023 贊成7 反對1 棄權0",
                "The votes are missing, nothing was changed. Send: 1023 for 7 against 1 abstained 0")
        case .newDay:
            say(
                "改到哪一天？什么都没动。请回：改期 支委会 明天下午3点",
                "改到哪一天？什麼都沒動。請回：改期 支委會 明天下午3點",
                "To which day? Nothing was changed. Send: reschedule committee tomorrow 3pm")
        case .toWhom:
            say(
                "交给谁办？什么都没动。请回：列入清单 1023 刘明 周五前",
                "交給誰辦？什麼都沒動。請回：列入清單 1023 劉明 週五前",
                "To whom? Nothing was changed. Send: list 1023 Liu Ming before friday")
        case .numberAtDesk:
            say(
                "是哪一件？什么都没动。请带上编号，如：1023 交给刘明",
                "是哪一件？什麼都沒動。請帶上編號，如：1023 交給劉明",
                "Which one? Nothing was changed. Please say its number: assign 1023 to Liu Ming")
        }
    }
}
