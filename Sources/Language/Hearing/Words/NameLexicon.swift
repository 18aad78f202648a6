/// Surnames and what people are called by.
enum NameLexicon {
    private static func set(_ glyphs: String) -> Set<UInt32> { Set(Script(glyphs).plain.filter(\.isHan)) }

    static let surnames = set(
        """
        王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺
        """
    ).subtracting(set("位都来全来原衣明和沿应时成习保解强查关连来木谈商单管路边向安常车房花盖计"))

    /// Surnames that are words as well: only where a name is due, before a word of kin: 向婶, 安大爷.
    static let wordSurnames = set("位都来全原衣明和应时成习保解强查关连木谈商单管路边向安常车房花盖计支水终牧晁芮郦麻步庾满宿怀戈双敬隗山惠国东欧向")

    /// A household goes by these: 王婶, 张寡妇, 冯老四.
    static let kin: Trie<Bool> = trie(
        """
        大爷 大妈 大娘 大伯 大叔 大婶 大姐 大哥 大嫂 大姨 大舅 大姑 大婆 大爹 大佬 爷爷 奶奶 婆婆 爹爹 伯伯 叔叔 阿姨 阿婆 阿公 阿伯 阿嬷 阿嬤 阿妈 阿叔 阿姐 阿哥 婶子 婶婶 婶娘 婶 叔 伯 姨 嫂 嫂子 姐 哥 爷 奶 婆 公 娘 妈 老汉 老头 老头子 老太 老太太 老爷子 老奶奶 老大爷 老大娘
        老婆婆 老爹爹 老师傅 寡妇 师傅 老大 老二 老三 老四 老五 老六 老七 老八 老幺 瞎子 瘸子 聋子 哑巴 木匠 铁匠 篾匠 瓦匠 裁缝 屠夫 嗲嗲 家婆 嬢嬢 孃孃 娭毑 满爷 伯娘 幺妹 幺爸 幺爷 幺叔 二娃 二爷 二叔 二伯 二婶 二嫂 二姐 二哥 三爷 三叔 三伯 三婶 三嫂 三哥 四叔 四爷 五爷 姥姥 姥爷
        姨婆 姨公 舅公 舅爷 舅婆 舅妈 舅母 舅娘 姑婆 姑父 姑爷 姑妈 姑奶奶 姨妈 姨父 姨爹 姨娘 姨奶奶 表叔 表姑 表姨 表舅 表婶 表嫂 叔公 叔婆 伯公 伯婆 婶婆 太公 太婆 太爷 太奶奶 堂叔 堂伯 堂婶 堂嫂 堂哥 亲家 亲家母 老表 老庚 伯爷 伯伯 幺爹 幺妈 幺婶 幺婆 幺姑 幺舅 满叔 满婶 细爹 细妈 细爷 细叔 细婶 嬢 娭姐 家公 老娘子 老倌 遗孀 医生 老师 校长 老板 老板娘 妹子 太太 先生 伯母 伯父 姑 姑姑 姑娘 舅 舅舅 爹 老倌 老倌子 老弟 拐子 驼子 麻子 胖子
        """)

    /// Whom everybody calls so, without a surname.
    static let kinAlone = trie(
        "姨婆 姨公 姨奶奶 姨爹 姨娘 姨妈 姨父 舅公 舅爷 舅婆 舅妈 舅母 舅舅 姑婆 姑爷 姑妈 姑父 姑奶奶 表叔 表姑 表舅 表婶 表嫂 表哥 叔公 叔婆 伯公 伯婆 伯娘 婶婆 婶娘 太公 太婆 太爷 太奶奶 堂叔 堂伯 堂婶 堂嫂 堂哥 亲家 亲家母 老表 伯爷 家公 家婆 老娘子 老支书 老村长 老队长 老组长 老校长 老会计 老主任 老师傅 老中医 老木匠 老铁匠 老兽医"
    )

    /// A household that is named by what it is.
    static let needy = trie(
        "老干部 老支书 老村长 老兵 老战士 老模范 老教师 老同志 五保老人 五保户 低保户 贫困户 脱贫户 困难户 独居老人 空巢老人 孤寡老人 残疾人 残疾户 老党员 老人 老人家 军属 烈属 军烈属 留守儿童 留守老人 监测户 老两口 老夫妻 孤老 老汉 聋子 瞎子 哑巴 单身汉 光棍 老光棍 孤儿 寡妇 病人 婆婆 爹爹 老太太 老奶奶 老爷子 老婆婆 老头 老头子"
    )

    static let titles = trie(
        "grandma grandpa granny grandfather grandmother uncle auntie aunt mr mrs ms miss madam teacher old")

    static let nobody = trie("lady man woman people folks house road bridge couple age")

    /// Before a word of kin: the eldest, the second, the youngest.
    static let ranks = Set("大二三四五六七八九幺满细".unicodeScalars.map(\.value))
    /// After 史家: it was their home, and no longer name.
    static let afterHome = Set(
        "了的也都看坐去走没里那有一屋头过说聊谈吃喝拉打帮送问两三几老媳儿女孙婆爹爷奶他她今昨电低娃房厕门对串待呆说反讲我俺通不是".unicodeScalars.map(\.value))

    /// Officers go by these.
    static let posts: Trie<Bool> = trie(
        "技术员 农技员 护林员 保洁员 水管员 抄表员 安全员 信息员 宣传员 统计员 防疫员 调查员 联络员 巡逻员 保育员 兽医 村医 大夫 护士 教练 班长 排长 连长 组织委员 纪检委员 宣传委员 妇联主任 治保主任 民兵连长 团支书 第一书记 驻村书记 楼长 片长 片区长 网格长 河长 林长 田长 路长 出纳 保管 馆长 院长 园长 副村长 副支书 副组长 技工 木工 水电工 焊工 会计 主任 书记 副书记 组长 村长 支书 文书 委员 镇长 县长 乡长 干事 站长 所长 局长 队长 主席 专干 网格员 秘书 电工 同志 科长 经理 理事长 理事 调解员 协管员 工 师傅 医生 老师 警官 律师 部长 股长 副镇长 副主任 辅警 管水员 水管员 女士 老板"
    )

    /// Heard as typed with a wrong glyph of the same sound: 王审 for 王婶.
    static let kinSounds: Trie<Bool> = trie("审 甚 伸 身 渗 大耶 大也 奶乃 爷也 叔书 大嘛 大马 大声 大神 大审 婆颇 伯百")

    /// After a name: what shows that it is one.
    static let ends: Trie<Bool> = trie(
        "家 屋 户 那 这 他 她 的 说 讲 反 问 想 要 也 都 和 跟 与 及 还 了 去 家里 身 老 今 昨 在 已 正 腿 脚 病 女士 先生 老师 同志 师傅 奶奶 大爷 办 负责 处理 牵头 修 接 是 头上 带 被 突 昏 晕 摔 跌 掉 倒 喝 落 躺 喘 ( ) :"
    )

    /// What no given name is made of.
    static let noName = set(
        "流费漏的了在是我你他她它们不没去来说到都要把被给和跟与很也就还这那个门里上下吗呢吧啊无为什么怎谁几多少从对想让叫号户家屋组村走访看问今昨前后周月日天年点些已再又能会可得着过好坏报请办修")

    /// What no name ends with: 石拱桥, 高压线.
    static let noNameEnd = set(
        "桥路渠沟塘堰井房屋墙树杆线灯管站厂校店车坝堤库街巷庙坟厕棚圈猪鸡鱼狗羊鸭牛水电网钱费款药病粮菜果苗肥膜泵机门窗池桶箱坑洞有没得会能用行")

    private static func trie(_ words: String) -> Trie<Bool> { Trie(list: words) }
}
