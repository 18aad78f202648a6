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
        case .whichHouseholds:
            say(
                "好，去的是哪几户？请带上户号再说一遍：走访3号 5号 都好",
                "好，去的是哪幾戶？請帶上戶號再說一遍：走訪3號 5號 都好",
                "Good, which households? Please say it with their numbers: visit 3 5 all well")
        case .whichDay:
            say(
                "是哪一天去的没看明白，还没记。一天一条这样回：昨天走访3号",
                "是哪一天去的沒看明白，還沒記。一天一條這樣回：昨天走訪3號",
                "I am not sure of the day, nothing was noted. One day a message, please: yesterday visit 3")
        case .whichRecord:
            say(
                "没动任何记录。撤最后一条请回：撤销；户号记错了请回：不是5号是6号",
                "沒動任何記錄。撤最後一條請回：撤銷；戶號記錯了請回：不是5號是6號",
                "Nothing was changed. To take back the last entry send: undo; for a wrong number: it was 6 not 5")
        case .notYetByWords:
            say(
                "看懂了，不过这一步还不能在这里发短信办，什么都没动。能办的有：受理 1023、退回 1023 材料不全、已办 1023、上报 1023",
                "看懂了，不過這一步還不能在這裡發短信辦，什麼都沒動。能辦的有：受理 1023、退回 1023 材料不全、已辦 1023、上報 1023",
                "Understood, but this step cannot be done by message yet; nothing was changed. You can send: accept 1023, return 1023, resolved 1023, pass up 1023"
            )
        }
    }
}
