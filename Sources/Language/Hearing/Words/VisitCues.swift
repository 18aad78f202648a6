/// Words of visiting, plain and in the speech of Hubei, Sichuan, the North, Henan and Guangdong.
enum VisitCues {
    static let all: [(Cue, String)] = [
        (
            .went,
            """
            走访记录: 走访记录： 走访登记: 走访登记： 走访情况: 走访情况： 入户记录: 入户记录： 走访日志: 走访日志： 家访记录: 家访记录： 走访 走访了 走访过 走访完 走访到 已走访 家访 家访了 探访 探访了 拜访 拜访了 看望 看望了 探望 探望了 入户 入户了 入户走访 上门 上门看 登门 回访 回访了
            慰问 慰问了 去了 去过 去过了 去看 去看了 去看了看 去看过 去看望 去走访 走了 走过 走过了 走了趟 走了一趟 跑了 跑了趟 跑过 跑过了 去跑了 看了 看过 看过了 看了看 看了下
            看了一下 瞧了 瞧了瞧 瞧过 瞅了 瞅了瞅 瞅了眼 望了 望了望 访了 访过 访 坐了 坐了坐 坐了会 坐了会儿 坐了一会 坐了一下 坐了哈 聊了 聊了聊 聊了会 聊了会儿 聊了下 拉了拉家常
            拉家常 唠了 唠了会 唠嗑 唠了唠 摆龙门阵 摆了哈龙门阵 扯了会 扯了白 拉呱 谈了心 转了 转了转 转了一圈 转了圈 串门 串了门 串了个门 到过 到了 来过 进去看了 顺路去 顺路去了 顺便去了
            顺路看了 顺道去了 顺道看了 路过看了 克了 克过 克过了 克了哈 克看了 去哒 去过哒 走哒 看哒 跑哒 看了哈 耍了 耍了哈 耍了会 去了哈 走了哈 跑了哈 去咗 探咗 睇咗 去過 行咗
            见了 见到了 见到 碰到 碰见 遇到 走完 走完了 跑完 跑完了 去完了 访完 访完了 走遍 走遍了 跑遍 跑遍了 走访完毕 走了一遍 走了个遍 跑了一遍 去的 走的 访的 看的 走访的 跑的
            看望的 探望的 去探咗 探過 见面 过去看了 过去看 去坐了 去坐了坐 过去坐了 去了解 了解了 去转了 去转转 去走了走 去走了 看了趟 走到 溜达到 溜达去 上家里 上门走访 到访 造访
            去瞧了 去瞧了瞧 去瞅了 去瞅了瞅 克看 走动 拜年 送去 送到 去给 去帮 去送 看下了 看一下了 去看了下 去看了哈 打转了 去罢 去啦 去了趟 去了一趟 去啰 看过哒 趟了 吃的饭 吃了饭 吃了顿饭 吃了中饭 喝了茶 喝了口茶 待了 待了会 呆了会 歇了会 歇了脚 住了一晚
            都去了 都走了 都跑了 都去过 都去过了 都走过 都走过了 都看了 都看过 都访了 全走了 全去了 全跑了 都走访了 都走完了 都跑完了 全走完了 全跑完了 都去了一遍 都走遍了 都走了一遍
            吊唁 去吊唁 去吊唁了 吊唁了 道贺 去道贺 道喜 去道喜 道喜了 去送行 去随礼 去完 去完了 看完了 打卡完毕 打卡完成 已打卡 算一次 算一回 算走访 算一次走访 算走访一次 算是走访 算去过 算走了 补上了 补走 补走了 补访 补访了 面谈 面谈了 座谈 座谈了 碰了面 瞄了 瞄了一眼 瞄了眼 串了个门子 串了门子 上了趟 去了一回 去了回 跑了一回 走了一回 补记 补录 补登 补记一下 补记走访 登记走访
            """
        ),
        (.go, "去 走 跑 克 看 访问 看看 去看看 去走走 上 回去"),
        (.goInto, "到 在 上 去 克 往 进 从 跟 和 给 陪 帮 教 替 接 代"),
        (
            .notWent,
            """
            差点去了 差点走了 差点就去 差点就去了 险些去了 差一点去了 怕去 不敢去 不愿去 不愿意去 不肯去 没去 没去成 没有去 没走 没走成 未走访 没走访 没有走访 未去 没访 没来得及 忘了去 还没去 还没走 没去过 不去 不去了 去不了 没空去 没空 没时间去 没时间 抽不出空 走不开 没跑 没跑成
            没去哒 冇去 冇克 冇去成 冇得空 莫得空 没得空 没得时间 没克 没克成 没顾上 没顾得上 来不及 没能去 没能 未能 没到 没看成 没看 未访 未能走访 没走到 没去得成 没去得了 去不成 走不成 走不了
            白跑一趟没 忘记去 忘了走 忘记走 忘去 还没来得及 还没有去 还没有走 还没跑 还没访 还没走访 没走访过 没上门 未上门 没入户 未入户 没赶上 没敢去 不想去 懒得去 冇時間 冇时间 唔得閒 唔得闲 未去 还没顾上 没得闲
            没找到 没联系上
            """
        ),
        (
            .askedWent,
            """
            去了没 去过没 走了没 去了没有 走了没有 去过没有 走访了没 走访没 走访了吗 去了吗 去过吗 走了吗 走过没 走访过吗 去没去 走没走 去过了没 去过了吗 走过了没 走过了吗 走访过没 走访过没有 去冇去 去咗未
            去了不 去过不 走访没有 跑了没 跑了没有 跑完没 去没有 来过没 去哒没 去过哒没 克了没 克过没 有没有去 有没有走 有没有去过 有没有走访 是不是去过 是不是走过 我去过没 走访了没有 看了没 看过没 看了吗
            """
        ),
        (
            .plan,
            """
            应该要去 该要去 是该去 快到 快走到 马上到 马上就到 正往 在往 晚点 晚点儿 晚些 晚一点 晚一些 迟点 迟些 迟一点 稍后 稍晚 晚会儿 抽空走 抽空到 抽空看 得空去 得闲去 得空走 空了走 准备 打算 计划 想去 想走 想着 要去 将要 改天 改日 待会 待会儿 一会儿去 一会去 等下 等下去 等会 等会儿 再去 再走 再说 回头 过会 过会儿 过两天 过几天 过段时间 抽空去 有空去 正在去 的路上 在去 正要 正准备 马上去 马上走 这就去
            就去 快去 安排去 约好 约了 约好了 预计 拟 将于 将 该去 应该去 得去 需要去 必须去 要走访 去走访的路上 在路上 出发 还要去 要跑 要走 要克 想克 准备克 打算克 会去 会走访 尽量去 争取 争取去 改到 改天去 空了去 闲了去
            忙完 忙完去 下次去 下回去 打算去 准备去 计划去 本来要 本来想 本来打算 原打算 原计划 要不要 用不用 该不该 要是 如果 假如 假使 万一 倘若 要看 想看看 想去看看 諗住 打算要 准备要 先去 不用去 要回访 不准备 不打算
            """
        ),
        (.ordered, "让我去 叫我去 要我去 喊我去 让我们去 通知去 要求去 安排我去 让我看看 叫我看看 让去 叫去 喊去 催我去 派我去 让我跑 叫我跑 要求我们"),
        (
            .hearsay,
            """
            听说 听讲 听人说 听人讲 听他们说 听别人说 据说 有人说 别人说 人家说 人家讲 他们说 她说去过 他说去过 说去过 说他去 说她去 说他已经去 说他们去 说已经去 替我去 代我去 帮我去 别人去 他去了 她去了 他们去了 人家去了 组长去过
            村里去了 梦见 梦到 做梦 做了个梦 电视上 电视里 新闻里 新闻上 小说 戏里 抖音 抖音上 视频里 手机上看 朋友圈 微信上看 网上说 广播里 好像去 好像有人去 都说 传言 聽說 聽講 他去过 她去过 他已经去
            """
        ),
        (
            .deed,
            """
            送过去 送上门 拎过去 提过去 扛过去 捎过去 端过去 送的 带的 买的 拿的 帮忙 帮她 帮他 帮老人 帮他家 帮她家 挑了 送了 陪了 陪她 陪他 陪老人 接送 打扫了 打扫 洗了 修好了灯 换了灯泡 背了 扶 教她 教他 教老人 买了药 送药 送了药 送米 送了米 送油 送了点 带了 带了点 拿了药 量了血压
            测了血压 做了饭 理了发 剪了头发 剪头发 扫了院子 担了水 扛了 劈了柴 砍了柴 搬了 抬了 晒了 收稻子 收了稻子 割了稻子 掰苞谷 摘了 代买 代办了 跑腿 讲了政策 宣传了 发了宣传单
            """
        ),
        (
            .phone,
            """
            电话 打电话 打了电话 打了个电话 打过电话 电话联系 通了电话 电话走访 电访 通话 电话访问 电话回访 电话问候 电话问了 通过电话 挂了电话 挂了个电话 打个电话 打电话问 打了通电话 电联 电话慰问 电话里 打咗電話 打咗电话 致电 电话沟通 拨了电话
            通了个电话 電訪 语音通话 微信语音 打了语音 打语音
            """
        ),
        (.phone, "电话都不通 电话一直不通 电话一直打不通 电话都打不通 电话关机 电话停机 电话占线 电话一直占线 电话没接 电话没人接 电话不接"),
        (.video, "视频 视频走访 视频通话 微信视频 视频电话 开视频 开了视频 打视频 打了视频 视频聊 视频聊了 视频看了 视频连线 視像"),
        (
            .notHome,
            """
            没人 家里没人 没人在家 不在家 都不在家 无人 无人在家 门锁 锁着门 锁门 锁了门 门锁着 门锁了 铁将军把门 铁将军 没见到人 敲门没人应 没人应 没人应门 没人开门 未遇 不在 没在家 没在 人不在 冇人 冇人在屋 冇人喺屋企 屋里冇得人
            冇得人 没得人 莫得人 没得人在屋 家中无人 关着门 门关着 关门闭户 大门紧闭 门是锁的 锁起的 没动静 冇动静 没得动静 扑了个空 扑空 未见到人 没碰到人 屋里没人 没得人在 没碰着人 没遇到人 没看到人 敲门不应 敲不开门 没有人应 无人应答 无人应 叫门不应 叫不开门 人没在家 人没在 人没见着 没见着 不在屋 不在屋里 唔喺屋企 唔喺度 没开门 没人开 没见人 没人接 无人接听 没人接电话 没接电话 不接电话 没打通 打不通 电话都不通 电话一直不通
            """
        ),
        (
            .well,
            """
            身体好 身体蛮好 身体还好 身体不错 身体健康 身体硬朗 都好 很好 挺好 还好 没事 无事 没啥事 冇得么事 冇么事 没得么事 没么事 莫得事 没得事 正常 一切正常 无异常 没异常 平安 健康 安好 硬朗 蛮好 没问题 无问题 良好 不错 都平安 一切都好 一切安好
            巴适 巴适得很 好得很 精神 精神好 精神不错 精神蛮好 蛮精神 好着呢 好着哩 中着哩 得劲 怪好 都可以 还可以 过得去 稳定 安稳 没变化 无变化 老样子 吃得睡得 能吃能睡 没啥困难 无困难 没困难 没有困难 好多了 好些了 好转 恢复得好 恢复得不错 都在家 在家
            乐呵呵 笑呵呵 乐呵 乐和 笑哈哈 笑嘻嘻 喜洋洋 喜气洋洋 乐陶陶 合不拢嘴 笑得合不拢嘴 和和美美 和和气气 和睦 其乐融融 有说有笑 热热闹闹 能跑能跳 平平安安 健健康康 顺顺当当 没毛病 没啥毛病 嘎嘎好 杠杠的 挺硬实 硬实 老好 幾好 几好 好好 皆好 均好 均正常 一切顺利 没啥 没什么 没什么事 没有事 没得问题 没啥问题 很健康 很精神 挺精神 情况良好 情况正常 状况良好 很高兴 很开心 高兴 蛮高兴 喜事 欢喜 生活正常 无诉求 无需求
            无特殊困难 无其他困难 无特殊情况 无特殊 尚可 身体尚可 没诉求 没有诉求 暂无 没要求 康健 安康 身子骨 身子硬 身板硬朗 还行 过得好 日子好过 都蛮好 好哒 还硬朗 还精神 满意 
            """
        ),
        (
            .unwell,
            """
            摔了 摔跤 摔倒 摔了一跤 绊倒 感冒 咳嗽 头疼 头痛 腰疼 腰痛 腿疼 腿痛 脚痛 脚疼 发烧 不舒服 住院 住院了 生病 病了 血压高 血压有点高 高血压 糖尿病 身体不好 身体不太好 身体差 身体弱 身体一般 精神不好 精神差 不太好 老毛病 吃药 打针 打吊针 睡不好 睡不着觉 吃不下
            胃口不好 眼睛看不清 耳朵聋 耳朵背 走路不便 行动不便 腿脚不便 腿脚不好 卧床 瘫痪 过世 去世 走了丧 生了 生孩子 怀孕 坐月子 结婚 嫁人 娶媳妇 上梁 做寿 过生日 在外打工 出去打工 在广东 在浙江 在深圳 在外地 外出务工 回来了 复查
            """
        ),
        (
            .everyone,
            "全部 所有 全都 每户 全走了 都走了一遍 全去了 都走完了 都跑完了 全走完了 全跑完了 都去了一遍 都走遍了 挨家挨户 挨户 家家户户 其他都 其余都 剩下的都 别的都 其他的都 其余的都 其它都 我的户都 我的户全 都走访了 都走了 都跑了 都去了"
        ),
        (.except, "除了 除去 除开 除 不包括 就差 只差 只剩 就剩 没去的是 没走的是 除咗 除外 以外 差 不算上 唯独 单单"),
        (.join, "和 跟 与 及 还有 以及 同 并 同埋 加上 外加 连同 带上 又"),
        (.through, "到 至 - ~ — 直到 一直到"),
        (.atTheirs, "家 屋里 屋头 屋企 屋 那里 那儿 那边 那家 家里 家中 家门口 屋里头 那哈 那块 那屋 她家 他家 他屋里 她屋里"),
    ]

    static let english: [(Cue, String)] = [
        (
            .went,
            """
            visit,went to see,paid a visit to,stopped at,looked in at,visited,visiting,visted,vist,visitted,called on,saw,i visited,checked on,checked in on,went to,been to,have been to,dropped by,stopped by,dropped in on,popped in,popped round,
            looked in on,met,met with,went over to,went round to,swung by,was at,just left,sat with,spent time with,talked to,spoke to,spoke with,chatted with,came by,i saw,just visited
            """
        ),
        (.go, "go,going,see"),
        (
            .notWent,
            """
            not visited,didn't visit,did not visit,haven't visited,have not visited,couldn't visit,could not visit,didn't go,did not go,couldn't go,could not go,didn't make it,did not make it,unable to visit,
            can't visit,cannot visit,can't go,cannot go,forgot to visit,forgot to go,couldn't make it,haven't been,not been,no time,missed,didn't manage,never went
            """
        ),
        (
            .askedWent,
            "did i visit,have i visited,was visited,did i go,have i been,did i see,has been visited,did anyone visit"
        ),
        (
            .plan,
            """
            will,plan to,going to,planning,later,tomorrow,next week,i'll,i will,want to visit,want to go,would like to visit,should visit,need to visit,have to visit,must visit,intend to,about to,
            gonna,planning to,hope to visit,if,should i,on my way,maybe i,let me visit,to visit
            """
        ),
        (.ordered, "told me to,asked me to,wants me to"),
        (
            .hearsay,
            "i think,i guess,maybe,probably,i heard,heard that,they say,someone said,says he visited,said he visited,said she visited,apparently,in a dream,dreamt,on tv"
        ),
        (.deed, "helped,took her to,took him to,brought her,brought him,delivered,carried"),
        (.phone, "phone,by phone,phoned,called,call,rang,telephoned,on the phone,phone call,telephone,gave a call"),
        (.video, "video,by video,video call,video called,video chat,facetime,wechat video"),
        (
            .notHome,
            """
            nobody home,not home,not at home,no one home,nobody at home,nobody in,no one was home,nobody was home,no answer,wasn't home,was not home,was out,were out,door locked,door was locked,
            locked,no one there,nobody there,knocked no answer,no one answered,nobody answered,no one at home,not in,away from home
            """
        ),
        (
            .well,
            """
            fine,all well,well,ok,okay,good,healthy,all good,all fine,both fine,doing well,is well,are well,happy,no problems,no problem,no issues,all ok,everything fine,everything ok,in good health,
            good health,good spirits,great,safe,in good shape
            """
        ),
        (
            .unwell,
            "sick,ill,cold,cough,fever,in hospital,tired,sore,knee,back pain,blood pressure,not well,unwell,poorly"
        ),
        (.everyone, "all households,everyone,all of them,every household,all my households,all done"),
        (.except, "except,but not,except for,apart from,other than,all but"),
        (.join, "and,&,plus"),
        (.through, "to,through"),
    ]
}
