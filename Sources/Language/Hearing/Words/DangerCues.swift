/// R5: words of life and safety at stake, and the words beside them that say it is not so now.
enum DangerCues {
    static let all: [(Cue, String)] = [
        (
            .grave,
            """
            着火 着火了 着了火 着起火 起火 起火了 失火 失火了 火灾 走火 火燭 火烛 烧起来 烧起来了 烧着了 烧着 房子烧 屋烧 屋里烧 屋头烧 着大火 大火 火势 火苗 冒火 冒火了 起火苗 山火 燃起来 燃起来了 燃了 燃火了 火烧屋 火烧房 火烧山 山上起火 救火 燶 着咗 著火 着伙 着货 找火了 着火哒 燃起火 冒浓烟 冒黑烟 冒烟 冒烟了 起烟 屋冒烟 电线冒火 电线打火 打火花 冒火花 火花
            爆炸 爆炸了 炸了 要炸 煤气罐 漏煤气 煤气泄漏 煤气漏 煤气味 煤气中毒 燃气泄漏 燃气漏 天然气泄漏 天然气漏 液化气漏 一氧化碳 瓦斯 闻到煤气 沼气中毒
            落水 落水了 掉水里 掉进水 掉河里 掉到河 掉进河 掉塘里 掉到塘 掉进塘 掉进堰 掉堰塘 掉到堰 掉井里 掉进井 掉水库 掉进水库 掉到水 掉下水 滚到塘 滚进塘 栽到塘 跌落水 跌咗落水 浸親 遇溺 溺水 淹水里 淹到水里 淹死 快淹死 淹着了 淹倒 沉下去 掉沟里 掉进沟 掉坑里 掉进坑 掉粪坑 掉下去 掉下来摔 掉崖 掉下崖 滚下坡 滚下山 翻到沟 翻到河 翻下 翻车 车翻 翻了车 车祸 出车祸 撞车 撞了人 撞人 撞到人 被车撞 车撞 被撞 轧到 压到人 压着人 压住人
            压在下面 压在底下 埋了 埋在 埋住 被埋 埋咗 困住 困在 被困 困咗 出不来 出唔嚟 逃不出 跑不出来 还在里头 还在里面 人在里面 人在里头 有人没出来 没跑出来 困電梯
            晕倒 晕倒了 昏倒 昏倒了 晕过去 昏过去 昏迷 不省人事 叫不醒 喊不醒 叫不应 喊不应 没反应 没有反应 没知觉 没气了 没得气 没呼吸 停止呼吸 没心跳 喘不上气 喘不过气 出不来气 上不来气 透不过气 呼吸困难 抽筋倒 抽搐 口吐白沫 吐白沫 翻白眼 吐血 大出血 流血不止 流了好多血 好多血 一身血 满头血 满脸血 血流 流血 出好多血 流好多血 血止不住 暈低 暈倒 昏咗 冇知覺 冇氣 唔識郁 冇反應 唔醒
            心脏病 心脏病发 心梗 心口痛 胸口痛 胸口疼 心绞痛 脑溢血 脑出血 中风 脑梗 半边不能动 半身不能动 嘴歪 口角歪 说不出话 中暑 休克 病危 快不行了 不行了 要死了 快死了 要断气 断气 没得救 奄奄一息 癫痫 噎住 噎着 卡住喉咙 卡喉咙 难产 要生了 快生了 羊水破 大肚子要生 早产 快要生 就要生
            食物中毒 中毒 中毒了 喝农药 喝了农药 喝药 喝了药 吃了农药 服毒 喝敌敌畏 喝百草枯 百草枯 敌敌畏 老鼠药 吃老鼠药 误食 误服 毒蘑菇 吃了毒 上吊 吊颈 跳楼 要跳楼 跳河 要跳河 跳塘 跳水库 跳井 要跳 跳落 割腕 自杀 要自杀 寻短见 寻短 轻生 不想活 不想活了 想死 活不下去 活不成 活够了 唔想活 寻死 想不开 食農藥 自焚 攞刀
            动刀 动刀子 拿刀 拿着刀 拿把刀 持刀 砍人 砍伤 砍死 砍了人 砍了他 砍了她 被砍 被人砍 捅 捅人 捅了 捅伤 拿斧头 拿菜刀 菜刀 舞刀 见血 打起来 打起来了 打起架来 打起架 打架 打得厉害 打得头破 头破血流 打伤 打伤了 打破头 打死 要打死 往死里打 打群架 斗殴 械斗 互殴 杀人 要杀人 杀 出人命 要出人命 人命 打咗起上嚟 打交 劈友 斬人 抢劫 抢钱 打劫 绑架 被绑 挟持 强奸 非礼 猥亵 闯进来 闯进屋 撬门 入室 砸门 拐 拐走 被拐 拐卖 抢小孩 抱走孩子 炸药 土枪 开枪 有枪
            失踪 走丢 走丢了 走失 走失了 不见了人 人不见了 孩子不见 孩子不见了 小孩不见 小孩不见了 娃不见 娃不见了 娃儿不见 老人不见 老人不见了 伢不见 伢不见了 老娘不见 爹爹不见 婆婆不见 爷爷不见 奶奶不见 找不到人 人找不到 找不到孩子 找不着人 找不到娃 找不到老人 没回来 一夜没回 一晚上没回 唔見咗人 唔見咗 細路唔見 失联 联系不上人 孩子丢了 小孩丢了 娃丢了 老人丢了
            触电 触电了 电到了 被电 电着 电打了 电倒 电死 触咗電 電親 雷打 雷击 被雷 高压线断 电线断了掉 电线掉下来 电线掉 电线落 电线断落
            泥石流 山洪 洪水 发大水 涨大水 涨水 水涨 河水涨 涨到桥 涨到 漫堤 漫坝 漫过 决堤 决口 溃堤 溃坝 垮坝 坝垮 坝要垮 堤要垮 要垮 要垮了 水库要垮 管涌 洪水进屋 水进屋 进水 淹到 水淹 淹进 齐腰深 齐腰 齐胸 上屋顶 爬上屋顶 山体滑坡 滑坡 滑坡了 山垮 山垮了 山塌 山塌了 后山垮 塌方 塌方了 垮山 溜方 崩山 山泥傾瀉 地震 房子塌 房子塌了 屋塌 屋塌了 房塌 房子垮 房子垮了 屋垮 屋垮了 墙倒 墙塌 墙垮 墙倒了 桥塌 桥塌了 桥垮 桥断了 塌下来 倒下来
            蛇咬 被蛇咬 毒蛇咬 蛇咬了 马蜂蜇 被蜂蜇 被马蜂 胡蜂蜇 疯狗咬 被疯狗 狗咬伤 被狗咬 被牛顶 野猪伤人 被野猪 摔断 腿摔断 摔断腿 摔断了 骨折 腿断了 手断了 胳膊断 摔破头 头摔破 摔晕 摔昏 起不来 起不来了 爬不起来 站不起来 动不了 动不得 动弹不得 不能动 跌倒 跌親 跌咗 摔下来 从楼上摔 从树上摔 摔下楼 掉下楼 从房上掉 烫伤 烧伤 机器绞 绞了手 手绞 截断 断了手指 割断
            吞了 卡住了 着了 罐着了 砸到人 砸到 砸了人 砸伤 砸着人 打得好惨 打得凶 打得惨 要烧房 要烧房子 吃错药 吃错了药 浮了个人 漂了个人 浮尸 倒地 倒地上 倒在地上 倒下了 摔地上 倒在 抽了 抽起来 高烧抽 进贼 进贼了 进了贼 进小偷 有贼进 烧山 烧山了 不见了 要漫了 漫了 漫出来 把我打 打我 被打 在打人 要打人 打老婆 打起人 水漫 漫到 漫进 漫上来 救援 请求救援 求救 呼救 sos 求救命 救命啊 救命 救人 救救 救救我 快救 快来人 快来 来人啊 来人 快啲嚟 快啲叫人 快叫人 快点叫人 快叫救护车 叫救护车 叫120 打120 打119 打110 打咗999 快报警 报警 叫警察 快叫警察 十万火急 出事了 出大事了 出大事 出人命了 救護車 叫白車 救我 快点来人 赶快来人 快来救 救哈 就命 救明
            """
        ),
        (
            .graveIfNow,
            """
            打架 打起架 打得厉害 心脏病 中风 脑梗 骨折 摔断 摔断了 摔断腿 腿摔断 腿断了 手断了 胳膊断 起不来 爬不起来 站不起来 动不了 动不得 动弹不得 不能动 半身不能动 半边不能动 滑坡 滑坡了 山体滑坡 塌方 塌方了 墙倒 墙倒了 墙塌 墙垮 涨水 水涨 河水涨 涨到 进水 水淹 淹到 淹进 流血 冒烟 冒烟了 起烟
            不行了 狗咬伤 被狗咬 走失 走失了 失踪 没回来 中毒 中毒了 喝药 喝了药 想死 活不下去 活不成 活够了 癫痫 抽搐 跌倒 跌親 跌咗 摔下来 烫伤 烧伤 打伤 打伤了 要垮 要垮了 溜方 垮山 炸了 困住 困在 被困 拿刀 菜刀 火花 打火花 烧着 车祸 出车祸 翻车 车翻 撞车 救火 入室 撬门 砸门 呼吸困难 难产 早产 房子塌 房塌 屋塌 墙塌了
            不见了 进贼 进贼了 进了贼 要漫了 漫了 漫出来 把我打 打我 被打 在打人 要打人 打老婆 吞了 卡住了 着了 砸到 打得凶 吃错药 吃错了药 倒在 抽了 误食 塌下来 倒下来 掉坑里 掉沟里 掉下去 电线掉 被电 电到了 雷打 雷击 蛇咬 被蛇咬 蛇咬了 野猪伤人 嘴歪 说不出话 中暑 噎着 要生了 快生了 斗殴 抢钱 拐 杀 炸药 灭火器 桥塌 桥断了 桥塌了 洪水 水淹里 失联 没反应 胸口痛 心口痛 想不开 寻短见 摔破头 埋在 大火 火势 出事了 报警 来人 漏煤气 老鼠药 人命 轧到 闯进来 找不到人 人找不到 出不来 还在里面 猥亵 拐卖 溺水 冒黑烟 冒浓烟 管涌 打死 没气了
            accident missing flood smoke poison knife trapped
            """
        ),
        (
            .usual,
            "几回 几次 好几次 好几回 多次 几起 好几起 多起 天天 每天 经常 老是 总是 常年 长期 一到晚上 一到夏天 下雨就 落雨就 下大雨就 落大雨就 下雪就 刮风就 一下雨就 一下雨 年年 常常 时常 动不动 三天两头 成天 成日 日日"
        ),
        (
            .calledFor,
            "救命 救命啊 快来人 快来 来人啊 快叫人 快啲叫人 快点来 来个人 叫救护车 快叫救护车 打120 打119 打110 快报警 快救 快点 赶快 赶紧 快 马上 现在 正在 急 快啲 还在 怎么办 咋办 点算 救火 救我 救人"
        ),
        (
            .longAgo,
            """
            去年 前年 大前年 往年 以前 之前 从前 过去 曾经 那年 前几年 几年前 年前 早年 小时候 当年 上个月 上月 前几个月 半年前 上半年 年初 上次 上回 头年 旧年 舊年 上年 几十年前 十年前 两年前 三年前 一年前 前阵子 前段时间 前些日子 前些天 上一年 那次 那回 历史上 1998年 九八年 98年 2020年 2021年 2022年 2023年 2024年 2025年
            """
        ),
        (
            .isOver,
            """
            打石膏 打着石膏 打了石膏 上石膏 上夹板 上了夹板 打了钢板 装了钢板 养伤 养病 在养着 在家养 躺在家养 静养 休养 疗养 做了手术 动了手术 手术很成功 手术成功 换药 复诊 回诊 
            是去年的事 是以前的事 是往年的事 是前年的事 灭了 已经灭了 扑灭 扑灭了 救下来了 救上来了 救起来了 已救 救出来了 找到了 找着了 找回来了 回来了 自己回来了 送医院 送医院了 送到医院 送去医院 已送医 已送医院 住院 出院 出院了 没事了 没大事 没啥事 冇事 没受伤 没伤着人 没伤人 人没事 都没事 好了 在医院 在县医院 在镇医院 在市医院 医院里 脱险 脱离危险 控制住了 处理了 处理好了 解决了 和好了 劝开了 拉开了 散了 退了 水退了 修好了 恢复了 虚惊一场 虚惊 误会 是假的 假的 误报 抢救过来 抢救回来 缓过来 醒了 已经报警了结 救返 搵返 安置好了 转移了 已经转移 疏散了
            """
        ),
        (
            .onlySaid,
            """
            的视频 的新闻 的电影 的电视 的故事 演习 演练 消防演 消防宣传 宣传 宣讲 培训 讲座 学习 知识 预防 防止 防范 防火 防汛 防溺水 防诈 防灾 防滑 以防 防 检查 排查 巡查 值班 隐患 小心 注意 注意安全 当心 莫要 别让 千万别 谨防 提醒 警示 警惕 标语 条幅 宣传单 会不会 怕 害怕 担心 生怕 恐怕 容易 可能会 可能 要是 如果 假如 万一 倘若 差点 差点儿 险些 差一点 电视 电视上 电视里 新闻 抖音 抖音上 网上看 电视上看 朋友圈看 电话多少 电话是多少 视频里 网上 手机上看 朋友圈 听说外 听说隔壁县 外地 外县 别的县 外省 梦见 梦到 做梦 保险 理赔 赔偿
            赔 补偿 补助 证明 鉴定 报销 申请 能不能申请 烧纸 上火 发火 火气 救火英雄 没着火 没有着火 没起火 没火 没打架 没人受伤 没出事 不会 没有 不是 别 游泳 电影 小说 唱戏 戏里 戏里头 电影里 小品 相声 故事 笑话 玩笑 闹着玩 开玩笑 抢红包 抢购 打牌 烧饭 烧水 烧香 烧秸秆 烧垃圾 烧塑料 烧荒
            """
        ),
        (.victim, "老人 老爷子 老太太 老汉 婆婆 爹爹 孩子 小孩 娃 娃儿 伢 人 爷爷 奶奶 老娘 老头 老婆婆 老大爷 孕妇 媳妇 爹 娘 我爹 我娘 我妈 我爸 老爹 老公 老伴 儿子 女儿 孙子 孙女"),
        (
            .plain,
            """
            打不着火 打不燃火 点不着火 爆炸式 爆炸性 从前天 从前年 上火 发火 火气 火锅 火车 火车站 红火 灶火 生火 火爆 火候 火柴 火炮 火腿 火葬 烤火 烧火 打火机 火盆 火炉 火速 恼火 恼火得很 走火入魔 打架子鼓 人命关天 要生活 快生活 杀猪 杀年猪 杀鸡 杀虫 杀菌 杀鱼 杀价 快递 快乐 快餐 快板 快要 快点 快过年 快来了吗 天塌 心里不见 看不见了 来人了 来人说 有人来 进水口 进水管 进水阀 涨价 涨工资 涨钱 涨了 水涨船高 拐弯 拐角 拐杖 拐棍 炸鱼 炸油条 炸串 爆炸性 没回来过年 没回来住 跌价 中毒性 喝药酒 喝药渣
            烧纸 烧塑料 烧秸秆 烧垃圾 烧荒 烧田埂 烧水 烧饭 烧菜 烧火做饭 烧柴 烧香 烧炭 烧煤 烧电 打架子 救助 救济 救济款 救助站 埋怨 埋单 埋管 埋管子 埋电线 埋线 要跳广场舞 流血汗 血汗钱 血压 抢收 抢修 抢种 抢水 抢地 打牌 不行了吧 想死你 想死我 笑死 气死 热死 冷死 累死 忙死 饿死 困难 困难户 电鱼 毒鱼 炸了锅 燃气 燃气费 天然气 煤气费 煤气灶 电线杆
            """
        ),
    ]

    static let english: [(Cue, String)] = [
        (
            .grave,
            """
            fire,on fire,burning,house is burning,smoke,explosion,exploded,gas leak,smell gas,smell of gas,drowning,drowned,fell in the river,fell into the river,fell in the pond,fell into the pond,fell in the well,fell into the well,fell into the water,
            unconscious,not breathing,isn't breathing,isnt breathing,stopped breathing,no pulse,not waking up,won't wake up,can't breathe,cannot breathe,husband collapsed,wife collapsed,father collapsed,mother collapsed,he collapsed,she collapsed,dad collapsed,mum collapsed,mom collapsed,grandma collapsed,grandpa collapsed,uncle collapsed,collapsed and,has collapsed,man collapsed,woman collapsed,fainted,heart attack,stroke,bleeding,blood everywhere,suicide,kill himself,kill herself,kill myself,want to die,jump off,poison,drank pesticide,
            pesticide,knife,stabbed,stabbing,fighting,attacked,beating,gun,robbery,kidnapped,missing,has gone missing,lost child,child is missing,landslide,mudslide,flood,flooding in,trapped,buried,electrocuted,electric shock,snake bite,bitten by a snake,
            help me,emergency,ambulance,call 120,call 119,call 110,call the police,police now,send help,need help now,won't wake up,not waking up,can't wake,car crash,car accident,accident,broken leg,can't get up,cannot get up,dying,is dying,save me,save us,giving birth,in labour
            """
        ),
        (.calledFor, "help,now,hurry,quick,quickly,come quick,please hurry,immediately,asap,right now,please come"),
        (.usual, "always,every day,often,all the time"),
        (.longAgo, "last year,last month,years ago,months ago,last week,used to,back then,once"),
        (
            .isOver,
            "put out,under control,found him,found her,was found,is fine now,safe now,rescued,out of danger,recovered,false alarm,all clear,extinguished,got back"
        ),
        (
            .onlySaid,
            "drill,training,insurance,movie,film,news,on tv,prevent,prevention,risk,if,afraid,worried,could,might,dream,joke,poster,leaflet,alarm test,extinguisher,fire safety,fire hazard,hazard"
        ),
        (
            .plain,
            "fire drill,fire safety,fire extinguisher,fireworks,smoke alarm,no fire,firewood,missing photo,photo missing,documents missing,missing documents,form missing,signature missing,materials missing,is missing a,missing materials"
        ),
    ]
}
