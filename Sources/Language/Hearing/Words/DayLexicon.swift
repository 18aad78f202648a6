/// Words of days, in tries made once.
enum DayLexicon {
    private static func trie<Value: Sendable>(_ entries: [(String, Value)]) -> Trie<Value> {
        Trie(entries.flatMap { words, value in words.split(separator: ",").map { (String($0), value) } })
    }

    static let words: Trie<HeardDay.Kind> = trie(offsets + feasts + spansOfTime + weekdays)

    private static let offsets: [(String, HeardDay.Kind)] = [
        (
            "今天,今日,今儿,今儿个,今个,今个儿,今朝,今早,今晚,今晨,今下午,今上午,早上,上午,下午,中午,晚上,傍晚,清早,早晨,大清早,一大早,清晨,今夜,today,this morning,this afternoon,this evening,tonight,jintian,晌午,上昼,下昼,后半晌,前半晌,擦黑,天擦黑,朝早,晏昼,后晌",
            .offset(0)
        ),
        (
            "昨天,昨日,昨朝,昨下午,昨上午,昨儿,昨儿个,昨个,昨个儿,昨晚,昨夜,昨早,寻日,琴日,寻晚,琴晚,噚日,擒日,夜个,夜儿个,yesterday,last night,yesterday morning,yesterday afternoon,yesterday evening,zuotian",
            .offset(-1)
        ),
        ("前天,前日,前朝,前儿,前儿个,前晚,前个,前夜,the day before yesterday,qiantian", .offset(-2)),
        ("大前天,大前日,大前儿,大前儿个,外前天,向前天,上前天,大前晚,three days ago", .offset(-3)),
        ("明天,明日,明儿,明儿个,明早,明晚,听日,明朝,tomorrow,mingtian", .offset(1)),
        ("后天,后日,后儿,the day after tomorrow", .offset(2)), ("大后天", .offset(3)),
    ]

    private static let feasts: [(String, HeardDay.Kind)] = [
        ("元旦,元旦节,阳历年", .date(year: nil, month: 1, day: 1)),
        ("国庆,国庆节,十一国庆,十一假期,十一长假,十一黄金周", .date(year: nil, month: 10, day: 1)),
        ("五一,劳动节,五一节", .date(year: nil, month: 5, day: 1)), ("六一,儿童节", .date(year: nil, month: 6, day: 1)),
        ("七一,建党节,党的生日", .date(year: nil, month: 7, day: 1)), ("八一,建军节", .date(year: nil, month: 8, day: 1)),
        ("教师节", .date(year: nil, month: 9, day: 10)), ("妇女节,三八,三八节", .date(year: nil, month: 3, day: 8)),
        ("清明,清明节", .date(year: nil, month: 4, day: 5)), ("冬至", .date(year: nil, month: 12, day: 22)),
        ("立冬", .date(year: nil, month: 11, day: 7)), ("霜降", .date(year: nil, month: 10, day: 23)),
        ("寒露", .date(year: nil, month: 10, day: 8)), ("秋分", .date(year: nil, month: 9, day: 23)),
        ("小雪节气", .date(year: nil, month: 11, day: 22)), ("立春", .date(year: nil, month: 2, day: 4)),
        ("惊蛰", .date(year: nil, month: 3, day: 5)), ("春分", .date(year: nil, month: 3, day: 20)),
        ("谷雨", .date(year: nil, month: 4, day: 20)), ("立夏", .date(year: nil, month: 5, day: 5)),
        ("小满", .date(year: nil, month: 5, day: 21)), ("芒种", .date(year: nil, month: 6, day: 5)),
        ("夏至", .date(year: nil, month: 6, day: 21)), ("小暑", .date(year: nil, month: 7, day: 7)),
        ("大暑", .date(year: nil, month: 7, day: 22)), ("立秋", .date(year: nil, month: 8, day: 7)),
        ("处暑", .date(year: nil, month: 8, day: 23)), ("白露", .date(year: nil, month: 9, day: 7)),
        ("植树节", .date(year: nil, month: 3, day: 12)), ("平安夜", .date(year: nil, month: 12, day: 24)),
        ("圣诞,圣诞节,christmas", .date(year: nil, month: 12, day: 25)), ("双十一,光棍节", .date(year: nil, month: 11, day: 11)),
        ("春节,大年初一,过年那天,大年", .lunar(month: 1, day: 1)), ("元宵,元宵节,正月半", .lunar(month: 1, day: 15)),
        ("端午,端午节,端阳", .lunar(month: 5, day: 5)), ("七夕", .lunar(month: 7, day: 7)),
        ("中元,中元节,七月半,鬼节", .lunar(month: 7, day: 15)), ("中秋,中秋节,八月节", .lunar(month: 8, day: 15)),
        ("重阳,重阳节,老人节,老年节", .lunar(month: 9, day: 9)), ("腊八,腊八节", .lunar(month: 12, day: 8)),
        ("小年,过小年", .lunar(month: 12, day: 23)), ("除夕,大年三十,年三十,三十晚上", .lunar(month: 12, day: 30)),
        ("寒衣节,十月朝", .lunar(month: 10, day: 1)), ("龙抬头,二月二", .lunar(month: 2, day: 2)),
        ("三月三", .lunar(month: 3, day: 3)), ("六月六", .lunar(month: 6, day: 6)), ("九月九", .lunar(month: 9, day: 9)),
        ("初一那天", .lunar(month: nil, day: 1)), ("十五那天", .lunar(month: nil, day: 15)),
    ]

    private static let spansOfTime: [(String, HeardDay.Kind)] = [
        ("上周,上星期,上礼拜,上个星期,上个礼拜,上个周,last week", .week(-1)), ("上上周,上上星期", .week(-2)),
        ("这周,本周,这星期,这礼拜,这个星期,这个礼拜,本星期,this week", .week(0)),
        ("下周,下星期,下礼拜,下个星期,下个礼拜,next week", .week(1)),
        ("上个月,上月,last month", .month(-1)), ("这个月,本月,这月,当月,这个月份,呢个月,this month", .month(0)),
        ("下个月,下月,next month", .month(1)), ("去年,上年,旧年,last year", .year(-1)), ("前年", .year(-2)),
        ("今年,this year", .year(0)),
        ("明年,next year", .year(1)), ("月底,月末,本月底,这个月底,月尾,end of the month", .monthEnd(0)), ("下月底,下个月底", .monthEnd(1)),
        ("周末,双休日,上周末,上个周末,上星期末,礼拜末,休息日,the weekend,last weekend", .weekend(0)),
        ("这周末,这个周末,本周末,this weekend", .weekend(1)), ("下周末,下个周末,next weekend", .weekend(2)),
        ("月初,这个月初,本月初,这月初,月头,early this month", .monthBegin(0)), ("上月初,上个月初", .monthBegin(-1)),
        ("上月底,上个月底,上月末", .monthEnd(-1)),
        ("年底,年末,岁末,年终,end of the year", .yearEnd), ("年前,年节前,过年前,节前,腊月前", .beforeNewYear),
        (
            "前几天,前两天,前些天,这几天,前三天,这两天,那天,有天,有一天,头两天,头几天,赶集那天,逢集那天,赶场那天,下雨那天,停电那天,过节那天,头天,头一天,前阵子,最近,the other day,recently",
            .vague
        ),
    ]

    /// Monday is 1.
    private static let weekdays: [(String, HeardDay.Kind)] = {
        let glyphs = ["一", "二", "三", "四", "五", "六", "日"].enumerated().map { ($1, $0 + 1) } + [("天", 7)]
        let weeks = ["周", "星期", "礼拜"]
        let leads: [(String, Int?)] = [
            ("", nil), ("上", -1), ("上个", -1), ("上上", -2), ("上上个", -2), ("这", 0), ("这个", 0), ("本", 0), ("下", 1),
            ("下个", 1), ("下下", 2),
        ]
        var entries: [(String, HeardDay.Kind)] = []
        for (lead, on) in leads {
            for week in weeks {
                for (glyph, number) in glyphs { entries.append((lead + week + glyph, .weekday(number, weeksOn: on))) }
            }
        }
        let english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        for (index, name) in english.enumerated() {
            entries.append((name, .weekday(index + 1, weeksOn: nil)))
            entries.append(("last " + name, .weekday(index + 1, weeksOn: -1)))
            entries.append(("next " + name, .weekday(index + 1, weeksOn: 1)))
        }
        return entries
    }()

    /// After a day: 昨天下午.
    static let parts: Trie<Bool> = trie([
        (
            "早上,早晨,上午,中午,下午,傍晚,晚上,夜里,晚,早,清早,清晨,半夜,一早,大早,午后,上昼,下昼,下晚,擦黑,后晌,晌午,头晌,下晌,晏昼,朝早, morning, afternoon, evening",
            true
        )
    ])

    static let deadlines: Trie<Bool> = trie([("前,之前,以前,内,之内,以内,为止,前头,前办,截止", true)])
    static let byWords: [[UInt32]] = ["by ", "before ", "until ", "within "].map { Script($0).plain }

    struct Span: Hashable, Sendable { var days: Int; var isAgo: Bool }
    static let spans: Trie<Span> = trie([
        ("天前,日前,天以前,天之前,天头里,days ago,day ago", Span(days: 1, isAgo: true)),
        ("个星期前,周前,个礼拜前,星期前,weeks ago,week ago", Span(days: 7, isAgo: true)),
        ("天办完,天办好,天搞定,天解决,天弄好,天内,日内,天之内,天以内,个工作日内,个工作日,days", Span(days: 1, isAgo: false)),
        ("周内,个星期内,个礼拜内,星期内,礼拜内,weeks", Span(days: 7, isAgo: false)), ("个月内,月内", Span(days: 30, isAgo: false)),
    ])

    static let monthNames: Trie<Int> = trie(
        [
            "january,jan", "february,feb", "march,mar", "april,apr", "may", "june,jun", "july,jul", "august,aug",
            "september,sep,sept", "october,oct", "november,nov", "december,dec",
        ]
        .enumerated().map { ($1, $0 + 1) })

    static let lunarMonths: Trie<Int> = trie([("正月", 1), ("冬月", 11), ("腊月", 12), ("寒月", 12)])

    /// After 号: it is a day.
    static let afterDayNumber: Trie<Bool> = trie([
        ("前,之前,以前,那天,上午,下午,晚上,早上,中午,以后,当天,晚,早,截止", true)
    ])

    /// 走 去 看 访 到 探 回 入 上 电 慰 家 v — glyphs that a word of visiting begins or ends with.
    static let visiting: Set<UInt32> = Set("走去看访到探回入慰电克跑".unicodeScalars.map(\.value)).union([0x76])
    /// 11月完成了多少, 10月走的: the month alone.
    static let afterMonth = Set("完走访去跑共总的里我还看到".unicodeScalars.map(\.value))
    /// After a number with a point: 3.5亩, 11.5万.
    static let noDate: Set<UInt32> = Set("亩万元块斤度米里%公岁个人票分级".unicodeScalars.map(\.value))
}
