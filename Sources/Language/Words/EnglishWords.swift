enum EnglishWords {
    static let all: [(WordClass, [String])] = [
        (.visit, ["visit", "visited", "visiting", "called on", "saw", "i visited", "checked on"]),
        (.arrived, ["went to", "been to", "have been to", "done"]),
        (.notVisited, ["not visited", "didn't visit", "did not visit", "haven't visited", "have not visited"]),
        (.question, ["did i visit", "have i visited", "was visited"]),
        (.planned, ["will", "plan to", "going to", "planning", "later"]),
        (.phone, ["phone", "by phone", "phoned", "called", "call", "rang"]),
        (.video, ["video", "by video", "video call"]),
        (.notHome, ["nobody home", "not home", "not at home", "no one home", "nobody at home", "nobody in"]),
        (.everyHousehold, ["all households", "everyone", "all of them"]),
        (.except, ["except", "but not"]),
        (.unit, ["no", "no.", "number", "household", "households", "#"]),
        (.listJoin, ["and", "&"]),
        (.rangeJoin, ["to"]),
        (.report, ["report", "pass up", "escalate", "pass on"]),
        (.complains, ["says", "asks", "wants", "complains"]),
        (
            .trouble,
            [
                "broken", "broke", "is broken", "blocked", "leaking", "leaks", "leak", "no water", "no power", "no electricity", "power cut", "dead", "flooded",
                "dangerous", "stolen", "not working", "doesn't work", "does not work", "collapsed", "cracked", "dirty", "smells", "unpaid", "quarrel", "out of order",
                "dark", "potholes", "pothole",
            ]
        ),
        (.mended, ["fixed", "repaired", "solved", "works again"]),
        (.allWell, ["fine", "all well", "well", "ok", "okay", "good", "healthy", "all good", "all fine"]),
        (.today, ["today", "this morning", "this afternoon", "this evening", "just now"]),
        (.yesterday, ["yesterday", "last night"]),
        (.future, ["tomorrow", "next week", "next month"]),
        (.help, ["help", "menu", "how to use", "what can you do", "?"]),
        (.myHouseholds, ["my households", "my families", "my list", "who are my households"]),
        (
            .remaining,
            [
                "who is left", "who's left", "remaining", "left", "not visited yet", "who have i not visited", "who remains", "how many left",
            ]
        ),
        (.undo, ["undo", "cancel that", "take that back", "wrong"]),
        (.myMatters, ["my matters", "my issues", "my tasks", "todo", "my desk"]),
        (.stop, ["stop", "unsubscribe", "stop reminders"]),
        (.resume, ["resume", "resume reminders", "start reminders"]),
        (.status, ["status", "how is", "how's", "what about", "progress", "any news"]),
        (.issue, ["issue", "case", "matter"]),
        (.bind, ["bind"]),
        (.simplified, ["simplified", "simplified chinese", "chinese"]),
        (.traditional, ["traditional", "traditional chinese"]),
        (.english, ["english", "in english"]),
        (.greeting, ["hello", "hi", "good morning"]),
        (.thanks, ["thanks", "thank you", "thx"]),
        (.never, ["never mind", "forget it", "cancel", "none"]),
        (.filler, ["the", "a", "please", "i", "at", "was", "on", "my", "of", "household's"]),
    ]
}
