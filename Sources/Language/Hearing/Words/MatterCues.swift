/// Words of troubles, wants and complaints.
enum MatterCues {
    static let all: [(Cue, String)] = [
        (
            .trouble,
            """
            假药 推销 写错了名 名字写错 名字错了 名字打错 写错名字 打错账户 打错账 打错卡 发错人 药店关 关了门 靠挑 坏了 坏掉 坏 坏哒 坏咗 烂了 烂 烂咗 烂哒 堵了 堵 堵塞 堵住 塞咗 塞住 漏水 漏雨 漏 漏电 没水 停水 断水 没得水 冇得水 冇水 莫得水 水小 没电 停电 断电 跳闸 没得电 冇得电 冇電 莫得电 不亮 不亮了 唔着 不通 不来电 塌 塌了 塌陷 塌方 垮 垮了
            裂 裂了 裂缝 开裂 脏 好脏 臭 臭味 臭得 好臭 污水 太吵 吵死 吵得 噪音 噪声 吵人 扰民 欠薪 欠钱 拖欠 欠着 不给钱 不给工钱 纠纷 吵架 吵嘴 打架 扯皮 扯筋 闹矛盾 闹离婚 闹别扭 没人管 冇人管 冇得人管 没得人管 莫得人管 无人管 没人修 没人拉 没人来修
            没人清 没人扫 没人收 没人理 没人来 没人处理 没人问 没人接 被偷 偷 偷了 偷狗 偷鸡 小偷 强盗 扒手 贼 被骗 骗子 诈骗 骗钱 上当 受骗 骗 积水 淹 淹了 涝 危房 倒了 断了 断 断头路 破了 破 破损 破烂 掉了 丢了 不够 交不起 看不起病 没信号 冇得信号 莫得信号
            没得信号 信号差 信号不好 冇信號 打不通 用不了 用不成 用不得 进不来 出不去 过不去 难走 难行 不好走 走不得 冇法走 没法走 坑 坑洼 坑坑洼洼 坑坑哇哇 泥巴路 烂泥 泥泞 滚泥 太黑 好黑 乌漆麻黑 黢黑 没路灯 没得路灯 冇得路灯 占了 被占 占用 霸占 占道 多占 抢占 强占
            不合理 不公平 不公 没到账 没到帐 没发 没领到 没拿到 没得到 没给 不给 办不了 办不下来 办不到 批不下来 没批 不批准 没办 咬人 咬了 咬伤 乱跑 受伤 缺水 缺钱 缺劳力 卖不出 卖不掉 卖不动 卖不出去 滞销 没销路 没人要 没人收 烂在地里 干旱 旱 干死 干了 虫害 生虫 长虫 遭虫
            遭病 发瘟 死了好多 拆迁 补偿款 取消了 被取消 停了 停发 停掉 扣了 克扣 少发 少算 少给 多收 乱收 乱收费 收费高 太贵 好贵 涨价 太远 太窄 太慢 太少 太低 太小 太陡 太差 太乱 太高 不稳 不足 不干净 不安全 不方便 不便 不便利 不落实 不作为 不负责 不公开 不透明 不公布
            没公布 没公开 态度差 态度不好 踢皮球 推来推去 推诿 关系户 贪污 贪 吃回扣 开后门 走后门 造假 弄虚作假 作假 优亲厚友 乱搞 霸道 欺负 欺人 威胁 恐吓 骂人 打人 家暴 虐待 不养 不赡养 不孝 不管老人 没人养 没人照顾 没人照看 没人带 没人陪 没人接送 赌博 赌钱 打牌赌
            聚众 吸毒 传销 邪教 高利贷 催债 要债 讨薪 讨债 讨要 工伤 辞退 失业 找不到工作 没活干 没事做 没工作 失学 辍学 不上学 逃学 上不了学 读不了书 拱 拱了 拱完 啄 糟蹋 祸害 吃完了 啃 毁了 毁田 挡路 挡住 挡了 拦路 拦住 堵路 压坏 压烂 压断 挖断 挖坏 挖烂 冲坏 冲毁 冲垮
            冲断 破坏 损坏 老化 脱落 倾斜 歪了 生锈 锈 掉下来 垂下来 掉皮 渗水 返潮 发霉 发黄 发黑 发臭 浑 浑浊 有味 有异味 呛 熏 冒烟子 扬尘 灰尘 污染 排污 偷排 乱倒 乱扔 乱丢 乱堆 乱放 乱停 乱搭 乱建 违建 违章 抢修 失修 年久失修 堆满 堆起 满了 溢出来 漫出来 爆了 爆管 爆裂
            电鱼 毒鱼 炸鱼 电捕 盗伐 乱砍 偷砍 偷挖 挖沙 采石 采砂 漏气 漏油 没气 没网 断网 网断 网慢 网速慢 卡得很 卡死 没声音 收不到 看不了 看不成 没节目 没图像 跑水 反水 倒灌 冇得水了 老关门 关门 关着不开 不开门 没医生 没药 买不到 报不了 报销不了 不给报 不能报 报不到 刷不出 刷不了
            不让 不准 不肯 不干 不同意拆 不搬 不配合 不服 没结清 没付 未付 没补 没赔 赔得少 没着落 没说法 没动静 没修 没装 没通 没修好 没建 没改造 没解决 没落实 没化 没硬化 未硬化 没处 没地方 没钱 冇得钱 没得钱 睡不着 喝不成 吃不上 喝不上 用不上 用不起 看不见 看不清 走不动 打滑
            翻车 出车祸 事故 危险 好危险 吓人 怕出事 隐患 要出事 差点出事 差点 险 撞了 撞坏 撞断 死鱼 死猪 死鸡 鱼都死了 臭到 顶唔顺 疯狗 野猪 野狗 流浪狗 蛇多 老鼠多 蚊子多 苍蝇 蚊虫 马蜂 马蜂窝 黄蜂 胡蜂 猴子 兔子啃 到期 过期 丢失 遗失 弄丢 掉河 溜坡 溜方 滑下来 落石
            掉石头 垮塌 垮方 垮坡 沉降 下沉 沉陷 鼓包 起坡 起砂 困难 生活困难 经济困难 揭不开锅 没饭吃 没收入 没低保 冇得低保 吃不起药 买不起 漏得厉害 管不住 闹事 堵门 断交 争地 争田 争水 抢水 抢地 分不匀 不平 分家 打官司 告状 上访 没户口 上不了户 没身份证 不到我们 不来我们
            等不到 没车 没班车 没公交 不停车 拒载 超载 超速 飙车 乱按喇叭 没栏杆 没护栏 没红绿灯 没标志 瞎指挥 瞎搞 瞎弄 豆腐渣 偷工减料 磨洋工 烂尾 停工 不修了 不见修 修不好 修不了 反复坏 又坏 又堵 又漏 又停 又断 老是 总是 经常 长期 一直没 一直不 好久没 几年没 三年没 半年没 撤了 撤并 撤掉 冒黑烟 黑烟 浓烟 好多垃圾 到处垃圾 到处是垃圾 垃圾遍地 垃圾成堆 堆成山 漂了 漂着 没学上 没书读 跑了三趟 跑了几趟 跑了好几趟 跑断腿 来回跑 跑几趟 嘈 嘈喧巴閉 爆咗 太暗 好暗 老断 老掉线 掉线 老停 老坏 没法 没法子 没法说 冲了 冲走 灌进 往屋里灌 往家里灌 扔进 丢进 倒进 冒充 假冒 漫出 漫了 收钱 卖假 坑人 坑老 坑农 欠费 断供 震裂 争执 争吵 冲突 口角 压到电线 压着电线 压到 压在 搭在 挂在 不见了 没有了 恶劣 推三阻四 刁难 吃拿卡要 不理 不睬 不给办 拖着 凶 窄 路窄 水压小 太小 没来过 没来 没来了 没到过 不见人 不露面
            冇修 冇整 冇弄 冇來 未整 未修 冇人理 冇人整 阻住 霸住 漏緊 爛咗 塞晒 壞咗 斷咗 冇晒 好嘈 太嘈 嘈到 好污糟 污糟 邋遢 埋汰 老埋汰 贼臭 贼黑 贼难走 整不明白 造得 祸祸 稀烂 稀巴烂 烂糟糟 恼火 恼火得很 焦人 造孽 遭孽 磨人 冇法 冇得法 莫法 没得法 没办法 搞不成 搞不到 弄不成 整不成 喝不得 吃不得
            """
        ),
        (
            .want,
            """
            来看看怎么 派人来 派个人 请人来 找人来看 来人看看 来人修 请农技员 请技术员 请师傅来 想给老人 想给娃 想给孩子 想给他 想给她 想给我 希望 想把 想重盖 想重建 想重修 想翻修 想翻盖 想翻建 想扩建 想买断 想转让 想承包 想退 想要 想申请 想办 想修 想盖 想建 想装 想换 想学 想问 想问问 想咨询 要求 请求 请帮忙 求助 诉求 需求 需要 要申请 申请 申报 能不能 能否 可不可以 可否 想请 盼望 盼着 建议 提议 要装 要修 要换 要办 想贷款 想流转 想种 想养 想参加 想报名 报名 愿意 帮忙申请 帮忙问 帮忙办 帮忙解决 给解决 给个说法
            给说法 讨个说法 解决一下 解决下 修一下 修下 修一修 整一下 整下 整哈 修哈 管一下 管管 管下 管哈 装个 装一个 装几个 装盏 安个 安装 安一盏 加个 加装 增设 增加 通一下 清一下 清理一下 疏通 疏通一下 补一下 补助一下 照顾一下 看看咋办 看怎么办 怎么办 咋办 咋个办 何解 點算 点算 想落户 要落户 落户 上户口 迁户口 户口迁
            改厕 想改 要改造 改造一下 拓宽 加宽 硬化 打井 挖塘 清淤 想搬 搬迁 复垦 退耕 还想 想接 想通 想让 请村里 叫村里 喊村里 让村里 请组织 请政府 请领导 请求领导 望领导 请上级 盼解决 尽快解决 早点解决 帮帮 帮帮我 想法子 想办法 拿个主意 调解 调解一下 劝一下 劝下 劝劝 评评理 做主 主持公道
            """
        ),
        (
            .tells,
            """
            反映 反应 反映说 反映了 反映一下 反映下 反映个 反映一个 想反映 要反映 上报 报修 报个 报一个 报告 报一下 报下 举报 投诉 提出 提到 提了 说 讲 说是 说他 说她 说家里 说他家 说她家 跟我说 跟我讲 告诉我 问 问我 问了 问问 打听 托我 托我问 让我问 叫我问 让我问问 想问 抱怨 诉苦 喊 嫌 说起 讲起
            提意见 提了意见 有意见 意见大 诉求 需求 困难 问题 存在问题 存在的问题 反映问题 意见 建议 言 称 话 登记 登记一下 记一下 记个 話 稱
            """
        ),
        (
            .asks,
            "哪些 哪些人 算不算 吗 嘛 么 啥时候 什么时候 几时 哪天 多久 何时 怎么 咋 咋个 怎样 为啥 为什么 啥子 啷个 点解 幾時 几时 多少 哪里 哪个 谁 几个 是不是 有没有 能不能 可不可以 吧 不 没 未 呢"
        ),
        (
            .policyAsked,
            """
            去哪补 到哪补 在哪补 哪里补 哪儿补 咋补 补办在哪 影响大不 有影响没 有没有影响 有啥影响 多少钱 交多少 要多少钱 什么条件 啥条件 要什么条件 需要什么条件 几岁 多大年纪 多大岁数 怎么交 怎么领 怎么办理 怎么申请 咋办理 咋申请 咋交 咋领 哪里交 在哪交 哪里办 在哪办 在哪里办 去哪办 去哪里办 什么手续 什么材料 哪些材料 要带什么 带什么证件 什么政策 有什么政策 啥政策 是什么意思 是啥意思 啥意思 标准是多少 每月多少
            一个月多少 补多少 补贴多少 报多少 报销多少 报销比例 涨价没 涨了没 涨没涨 什么时候交 啥时候交 几时交 几号交 截止 能领多少 领多少 够不够条件 符合条件 怎么算 咋算 多少岁 多少分 交到几号 到哪交 如何办理 如何申请 如何缴 政策是 怎么报销 咋报销
            """
        ),
        (.pressing, "很急 好急 急 紧急 加急 急事 火急 十万火急 急需 抓紧 urgent urgently"),
        (
            .publicly,
            """
            路 桥 水 电 灯 沟 渠 养老金 公示栏 村医 医生 证明 塘 堰 井 井盖 小学 中学 幼儿园 会计 态度 管 网 信号 垃圾 厕所 污水 房 屋 墙 地 田 林 坟 低保 五保 残疾 补贴 补助 医保 社保 养老 报销 药 医院 卫生室 学校 校车 上学 孩子 工资 工钱 邻居 隔壁 狗 猪 牛 鸡 鸭 鱼 稻 麦 苞谷 玉米 花生 香菇 菜 种子 化肥 农药 账 公示 干部 书记 村长 组长 户口 手续 电线 变压器 线杆 宽带 电视
            危房改造 旧房改造 改厕 改水 改电 户户通 村村通 组组通 易地搬迁 厕所革命 高标准农田 电线杆 电杆 线杆 电表 水表 水塔 水池 水库 抽水机 护栏 栏杆 围栏 扶手 凉亭 健身器材 监控 摄像头 红绿灯 减速带 反光镜 站牌 站台 候车亭 宣传栏 喇叭 路牌 标牌 警示牌 垃圾桶 垃圾箱 垃圾池 垃圾车 垃圾站 中转站 公厕 旱厕 污水管 排水沟 涵洞 涵管 挡土墙 护坡 河堤 堤坝 大坝 水坝 水闸 闸门 闸口 泵站 泵房 机井 沼气池 蓄水池 渡口 渡船 码头 晒场 晒谷场 晒坝 粮站 烘干机 插秧机 旋耕机 无人机 充电桩 太阳能 光伏 网线 光纤 光猫 基站 机顶盒 信号塔 快递 包裹 卫生院 卫生所 诊所 药房 药店 养老院 敬老院 幸福院 福利院 食堂 图书室 书屋 文化室 活动室 活动中心 服务中心 服务大厅 党群 广场 戏台 篮球场 球场 操场 教室 宿舍 学区 学籍 学费 营养餐 助学金 助学贷款 奖学金 特困 救助 救助款 慢病卡 银行卡 就诊卡 残疾证 老年卡 老年证 优待证 社保卡 医保卡 新农合 慢病 大病 存折 折子 一卡通 社会保障 高龄津贴 高龄补贴 护理补贴 残补 抚恤金 优待金 计生 奖扶 危改 房产证 不动产证 土地证 林权证 林权 宅基证 建房证 准建证 户口本 身份证 居住证 驾照 公章 流转费 流转 租金 分红 青苗 青苗费 征收 退耕 林补 粮补 地补 直补 公益林 界址 界石 地界 田埂 坟山 坟地 坟 墓地 公墓 围墙 院墙 屋顶 房顶 阳台 楼梯 台阶 坡道 巷子 街道 人行道 斑马线 公交车 校园 高压线 漏电保护器 配电箱 电闸 总闸 水龙头 阀门 水质 饮水机 净水器 农机 农资 地膜 棉花 油菜 柑橘 橘子 茶叶 茶园 果园 鱼塘 药材 烟叶 猪场 养猪场 养鸡场 养殖场 砖厂 石场 采石场 沙场 化工厂 加工厂 酒坊 榨油坊 门牌 族谱 庙 教堂 殡仪馆 火葬 丧事 喜事 份子钱
            广播 燃气 天然气 煤气 化粪池 下水道 自来水 水管 水泵 机耕路 公路 路灯 公交 班车 车 祖坟 祠堂 宅基地 危房 征地 拆迁 承包 合同 合作社 大棚 收割机 销路 贷款 彩礼 酒席 骗子 小偷 赌 吵 养殖 养猪 工厂 厂 矿 灰尘 噪音
            """
        ),
        (.missing, "没了 不好 不行 不中 太差 差得很 没 没有 冇 冇得 莫得 没得 唔 无 未 不 別 缺 少 差 断 坏 烂 漏 堵 塌 脏 臭 吵 贵 难"),
    ]

    static let english: [(Cue, String)] = [
        (
            .trouble,
            """
            flowing into,sewage,has not been paid,have not been paid,not been paid,has not come,has not arrived,not arrived,nobody fixed,no one fixes,has been off,has been out,has been down,is brown,is yellow,is muddy,is dirty,is cloudy,smells bad,smells funny,tastes bad,is cracked,cracked,is sinking,is flooded,is overflowing,overflowing,is torn,is missing,never comes,too expensive,too fast,off again,out again,went off,are off,is off,are out,is out,not on,filthy,disgusting,complained about,complains about,complaining about,run dry,dried up,nobody has,no one has,hasn't come,haven't come,hasn't been,always closed,is closed,closed all,shut down,doesn't flush,is loose,wobbly,rusty,leaning,unsafe,not safe,falling down,fallen,fell down,rotten,full up,overfull,ten days,too narrow,too steep,too noisy,too dark,washed away,keeps tripping,keeps going out,goes out,flickering,low pressure,slippery,broken,broke,is broken,blocked,clogged,leaking,leaks,leak,no water,no power,no electricity,power cut,power is out,power's out,power out,dead,flooded,floods,dangerous,stolen,stole,not working,doesn't work,does not work,
            isn't working,collapsed,cracked,dirty,smells,stinks,stink,unpaid,quarrel,quarrelling,out of order,dark,potholes,pothole,full of holes,muddy,no signal,no internet,too far,too slow,too expensive,can't get,cannot get,
            fight over,dispute,argue,arguing,arguing over,noise,noisy,pollution,polluted,rubbish,garbage,trash,scam,scammed,thief,thieves,gambling,overgrown,damaged,ruined,destroyed,owed,owes,not paid,hasn't been paid,been cut off,
            cut off,stopped,ran out,bad road,wild boar,wild boars,pests,no one collects,nobody collects,not collected,fell off,overflowing,overflow,hole,barking,bit,bitten,wet,mould,burst,brown water,has been brown,scared,stray dogs,needs repair,needs fixing,need repair,unfair
            """
        ),
        (
            .want,
            "wants,needs,would like,asks for,request,requests,requesting,please fix,please repair,please help,apply for,wants to apply,want a,need a,can you fix,can someone fix,hope,hopes,asking for"
        ),
        (.tells, "says,said,report,complains,complained,mentioned,reports,asks,asked,told me,reported,complaining"),
        (.asks, "when,how,what,why,who,where,which,how much,is it,are there,can i,do i"),
        (.policyAsked, "how much is,how much does,what documents,how do i apply,eligible,what is the policy"),
        (
            .publicly,
            "the well,our well,village well,well water,bin,bins,railing,fence,manhole,tap,meter,transformer,cable,pole,pump,fertilizer,pigs,cattle,chickens,field,fields,river,pond,stream,stairs,subsidy,insurance,benefit,medicine,hospital,canal,wifi,road,bridge,light,street light,streetlight,lamp,water,well,pipe,toilet,house,roof,land,pension,allowance,doctor,clinic,school,bus,wages,dog,crops,rice,internet,signal,power,electricity,drain,ditch,sewer"
        ),
        (.missing, "no,not,never,without,still,again,hasn't,haven't,won't"),
    ]
}
