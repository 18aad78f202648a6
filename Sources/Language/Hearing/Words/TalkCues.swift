/// Words of edits, questions about one's own, service, small talk and answers.
enum TalkCues {
    static let all: [(Cue, String)] = edits + questions + service + talk + answers

    private static let edits: [(Cue, String)] = [
        (
            .undo,
            """
            别报了 不用报了 不要报了 莫报了 撤销 撒销 撒消 撒回 撤回 撤消 撤了 撤掉 撤下 撤 取消 取消掉 作废 作廢 不算 不算数 不作数 删 删了 删掉 删除 删去 去掉 抹掉 划掉 消掉 收回 回撤 当我没说 当没说 就当没 别记了 莫记了 不要记 不记了 不用记 唔好記 刪咗 取消咗 退回去刚才 清掉 清除 弄掉
            """
        ),
        (
            .wrong,
            """
            看错了 看走眼 听错了 认错了 多写了 多算了 多报了 少写了 少记了 少报了 写多了 写少了 报多了 报少了 记少了 记错了 记错 写错了 写错 搞错了 搞错 发错了 发错 弄错了 弄错 打错了 打错 说错了 说错 错了 报错了 报错 填错了 填错 按错了 按错 点错了 选错了 输错了 输错 记混了 搞混了 弄混了 记岔了 记拐了 搞拐了 写岔了 讲错 讲错咗 錯咗 打錯咗 寫錯咗 不对 口误 手误 手滑 点错 记反了 搞反了 重复了 记重了 发重了 报重了 重复记
            重复 多记了 多发了 记多了
            """
        ),
        (
            .changeTo,
            "应该归到 应该归为 应归到 归到 归为 归入 归类到 归类为 划到 划归 算到 算作 列到 应该算 要算 改成 改为 改到 改做 改作 改 改下 改一下 改个 应该是 应是 应为 应该 更正 更正为 更正一下 修改 修改为 修改成 换成 变更为 纠正 其实是 实际是 实际上是 是去的 要写 要改 校正 補正 其實係 應該係 应该系 要记成"
        ),
        (.notBut, "说成 讲成 打成了 记成了 不是 不系 唔係 唔系 并非 不该是 而不是 不叫 记成 写成 填成 发成 报成 按成 打成 弄成 搞成了"),
        (
            .lastOne,
            "上次那件 上回那件 上次那桩 上次那事 之前那件 上回那桩 上一条 上条 上一个 上个 上一次 刚才 刚刚 刚 刚发 刚发的 刚记的 刚记 刚才那 刚才那个 刚才那条 那条 那个 前一条 前面那条 前面那个 最后一条 最近一条 最后那条 这条 这个 刚刚那个 頭先 头先 啱啱 啱先 上面那条 上面那个 上一笔 刚报的 刚才报的 刚才记的 刚刚记的 那一条 那次 上次那条 前头那条 方才 将才"
        ),
        (.unneeded, "不要了 不用了 不要 不需要了 没必要了 不搞了 不报了 不弄了 不用修了 不用来了 不用管了 不用弄了 不用办了 唔要 莫要"),
    ]

    private static let questions: [(Cue, String)] = [
        (
            .mine,
            """
            名单 我的户 我的农户 我的联户 我的联系户 我联系的户 我联的户 我联系的农户 我负责的户 我管的户 我的住户 我有哪些户 联户名单 我的名单 我的群众 我家农户 我包的户 我负责 我管 我联系 我包 我名下 我联 归我 我的人家 我挂 我帮扶 我联到 我管到 我手里的户 我这边的户 我那几户 我那些户 我哪几户 我有几户 我有多少户 我是哪几户 分给我的
            分给我 分到我 属于我 联系户 联系农户 我联系谁 我负责谁 我管谁 我管边个 我負責 我嘅戶 我的帮扶户 我的片 我片区 我有哪几户 我有哪几家 我有哪些 户主名单 花名册 我对接 归我管 我结对 我的对象 联户 我包保 名册 我分管
            """
        ),
        (.households, "户 人家 家 名单 农户 住户 群众 户数 几户 哪几户 哪些户 哪些 户主 名册 电话 多少户 哪几家 哪家 花名册 地址 号码 联系方式 名字"),
        (
            .whoIs,
            "家几号 住几号 住哪号 住第几 是几号 是几号户 是第几号 是第几户 排几号 几号来着 在几组 是几组 哪个号 谁是 户主是谁 户主叫啥 户主叫什么 户主名字 叫啥 叫什么 叫么事 叫啥子 叫啥名 是谁 是哪个 是哪家 谁家 哪一家 电话多少 户主是不是 电话是多少 号码多少 电话号码 联系电话 联系方式 住哪 住哪里 住在哪 家住 门牌 有几口人 几口人 是不是我的 归谁 归不归我 归我管 系边个 是哪个屋里 係邊個 是哪位 姓什么 姓啥 在哪个组"
        ),
        (
            .remaining,
            """
            还有谁没走 还有谁没去 谁没走 谁没去 还剩谁 还剩哪些 还剩几户 还有几户 还有哪些没走 哪些没走 哪几户没走 没走的户 没走的 剩余 剩下谁 还差谁 还差几户 还有哪几户 还有哪些户没走 没走访的 还有谁没走访 还有谁 走了几户 本月进度 还有哪家没走 还有哪家没去 还剩 还差 剩几户 差几户 剩多少 还有多少户 还有多少没 还有好多户 还有几家
            还有几个没 还有哪几家 还有哪些人家 哪些没去 哪些还没 哪几家没 哪个没走 哪个没去 没跑的 没去的 没走完的 没访的 还没走的 还没去的 还没跑的 未走访 未走访的 未走访户 谁还没 剩下的 剩哪些 剩哪几 剩下哪 剩下几 还欠几户 欠几户 漏了谁 漏了哪 漏了没 有没有漏 走完没 走完了没 跑完没 跑完了没 跑完没有 走完没有 走完了吗 跑完了吗
            完成没 完成了没 完成了吗 完成多少 完成几户 完成率 完成情况 走访进度 走访完成 走了多少 跑了多少 跑了几户 去了几户 走了几家 跑了几家 去了几家 走了好多 跑了好多 访了几户 走访了几户 走访了多少 任务完成 任务还差 这个月任务 本月任务 我的任务 多少户没 几户没 几家没 邊個未去 仲有邊戶 仲爭幾戶 仲有幾多 仲差 还差哪 还差哪几 差哪几户 差谁 差哪
            是不是都走完 是不是都跑完 是不是走完 是不是跑完 都走完了吗 都跑完了吗 都走完了没 都跑完了没 都跑完了呀 够了没 够不够 达标没 还要走 还要跑几 还要去哪 谁家没 谁家还没 哪家还没 哪户还没 哪个还没 几户没走 几家没走 谁没跑 还没走的有 没走的有 该走谁 该去谁 该去哪家 下一家 下一个去谁 今天去谁 今天该 接下来 还剩下 没完成 未完成 哪家没 哪户没 几多户未 
            """
        ),
        (
            .status,
            """
            到哪儿了 到哪儿 到哪一级 到哪级了 走到哪儿了 办到哪儿 怎么样 怎么样了 怎样了 咋样了 咋样 咋样哒 么样 么样了 么样哒 啷个样 啥样了 进度 进展 进展如何 进度如何 到哪了 到哪里了 到哪一步 到哪一步了 到哪步 到哪步了 走到哪 办了没 办好没 办好了没 办好了吗 办得怎么样 办得怎么样了 处理了吗 处理了没 处理没 处理好没 处理得如何 处理得怎么样 解决了吗 解决没 解决了没 解决了没有 解决没有 有消息吗 有消息没
            有没有消息 有结果吗 有结果没 有没有结果 有结果了 有回音 有回音吗 有回信 有答复 有答复吗 有没有答复 有着落 有着落没 有下文 有动静 有动静没 啥情况 什么情况 查 查询 查一下 查下 查哈 查查 修了没 修好没 修好了没 修好了吗 修了吗 修没修 弄好没 弄好了没 搞好没 搞好了没 搞定没 搞定了没 整好没 装了没 装好没 换了没 批了没 批下来没 批下来了没
            批了吗 下来没 下来了没 下来没有 发了没 到账没 落实没 落实了没 落实了吗 办完没 办结没 办结了吗 结了没 状态 搞得么样 搞得咋样 搞到哪 点样 點樣 點樣啊 搞成點 搞掂未 整好未 到边个 到谁手里 在谁手里 谁在办 谁在处理 如何了 何时能好 後續 后续 后来呢 后来怎么样 结果呢 回复没 回复了没 有人管没 有人处理没
            """
        ),
        (
            .reportedBefore,
            "我上次报的 我上次反映的 我上次说的 反映了半 反映了好久 反映了几次 反映了好几次 反映过 报了好久 报了几天 报了半 说了好多次 说了几遍 问了三回 问了几回 我反映的 我报的 我上报的 我提的 我说的 我讲的 我问的 上次报的 上次反映 上次反映的 上次说的 上次那个 上回报的 上回说的 上回那个 之前报的 之前反映的 之前说的 以前报的 前面报的 前几天报的 那天报的 上个月报的 上周报的 昨天报的 前天报的 报过的 反映过的 报上去的 报上去 我们反映的 我们报的 那件事 那个事 那个事情 那事 这件事 这事 事情 那桩事 前頭報 上次嗰個 之前嗰個 我報嘅 提过的 的事 的问题 的事情 那个问题 这个问题"
        ),
        (
            .stillNot,
            "怎么没人管 咋没人管 怎么没人来 咋没人来 怎么没人 啥时候给答复 什么时候给答复 咋还没 怎么还没 怎么还不 咋还不 还没人来 还没来 还没修 还没动静 没人来 没动静 还没消息 没消息 没下文 还没办 还没解决 还没处理 还不来 还不修 还没弄 还没整 为啥还没 为什么还没 点解仲未 仲未 还没人管 还冇 还冇得 催一下 催催 催下 催 等了 问了三回 问了几次 问了好几次 啥时候能 什么时候能 几时能 啥时候修 什么时候修 几时修 啥时候来 什么时候来 几时来 啥时候装 啥时候办 啥时候搞 啥时候解决 什么时候解决 什么时候装 什么时候办"
        ),
        (
            .overdue,
            "超时 快超时 超时的 过了期 超期 逾期 过期没办 没办完 没办结 待办 未办 未办结 没处理的 没处理 没办 未处理 快到期 要到期 我手上 我手里 手头 手上还有 几件 哪几件 多少件 有哪些事 有什么事 哪些事 案件 有几个事 今天要办 要我办 等我办 等我批 需要我 待处理 待受理"
        ),
    ]

    private static let service: [(Cue, String)] = [
        (
            .help,
            """
            不识字 不认字 不认得字 不识得字 识字少 认字不多 语音行不行 语音可以吗 语音行吗 有说明没 有说明吗 能用语音 可以语音 能语音 能不能语音 能不能说话 能不能讲话 可以说话 能发语音 帮助 怎么用 怎么弄 怎么记 怎么报 怎么操作 使用说明 说明书 说明 菜单 功能 能做什么 有什么用 不会用 教教我 教我 教一下 教下 教哈 咋弄 咋用 咋记 咋报 咋整 咋个弄 咋个用 咋个整 咋个报 咋个记 咋操作 咋搞 么样搞 么样用 么样记 么样报 么样弄 啷个用 啷个弄 怎么搞 怎么写 怎么发 怎么填 怎么查 怎么改 怎么撤 怎么删 怎么登记 怎么走访 怎么录 怎么上报 咋上报 咋写 咋发
            咋查 咋填 咋改 咋登记 要怎么 该怎么 如何使用 如何操作 如何记录 如何上报 如何登记 如何填 点用 點用 點樣用 点样用 點整 不会弄 不会搞 不会操作 不会写 不会发 不懂怎么 搞不懂 搞不来 搞不明白 看不懂 弄不来 弄不明白 整不来 唔識 唔识 唔識用 指令 命令 有哪些功能 有什么功能 有啥功能 能干什么 能干啥 能干些什么 会干啥 会什么 会些什么 干什么用的 干啥的 干嘛的
            做什么用 你会啥 你能做啥 你能干嘛 有啥用 教程 用法 格式 什么格式 例子 举个例子 模板 范文 求助手册 操作手册 你有什么用 怎么使 咋使 怎么说才 该咋说 怎么回 怎么绑定 咋绑定  语音能用 能不能发语音 能发语音吗 可以发语音吗 字太小 字小 帮助我 需要帮助 帮个忙
            """
        ),
        (.human, "真人 人工 人工客服 客服 转人工 找人工 找个人 找个活人 活人 找管理员 联系管理员 有人吗 找你们领导 电话客服 接线员"),
        (
            .stop,
            """
            别吵 莫吵 停发 停发吧 停掉吧 关掉吧 别推了 发烦了 停止 停了吧 别再发了 不要再发 别发了 莫发了 别发 莫再发 不要发 不要发了 退订 退訂 不要提醒 停止提醒 关闭提醒 停止发送 停发消息 取消订阅 取消訂閱 取消提醒 别烦我 别来烦 莫烦我 别吵我 不要打扰 别打扰 别再打扰 不要给我发 别给我发 别再给我发 不要再给我发 不想收 不想再收 不收了 不接收 拒收 拉黑 退出 退群 注销 唔好再發 唔好再send 唔好send
            唔使再發 取消關注 取消关注 少发点 关掉 关了 关闭 屏蔽 别老发 莫老发 别催了 莫催了 不要催 别催我 别推送 不要推送 停止推送 关闭推送 td
            """
        ),
        (.language, "切换语言 换语言 换个语言 改语言 语言设置 语言切换 语言 说 讲 用 换 改 切换 切換 切 字 话 字体 语音 听不懂 看不懂英文 显示 换成 改成 转 翻译 文 版"),
        (.simplified, "简体 简体中文 简体字 中文 普通话 国语 國語 汉语 汉字 简化字 华语 大陆字 白话普通"),
        (.traditional, "繁体 繁体中文 繁体字 正体 正体字 正体中文 台湾字 香港字"),
        (.english, "英文 英语 英语版 英文版"),
    ]

    private static let talk: [(Cue, String)] = [
        (
            .greeting,
            """
            你好 您好 大家好 在吗 在不在 在不 早上好 早安 早 早啊 早晨 上午好 中午好 下午好 晚上好 晚安 晚好 喂 哈喽 哈啰 嗨 新年好 过年好 新年快乐 春节快乐 节日快乐 中秋快乐 国庆快乐 元旦快乐 元旦好 生日快乐 拜个早年 拜个晚年 拜早年 拜晚年 恭贺新禧 年年有余 新春快乐 阖家幸福 恭喜发财 恭喜 拜年 给您拜年 万事如意 身体健康万事如意 平安是福 一路平安 再见 拜拜 回见 明天见 周末愉快 工作顺利 注意身体 注意安全 保重 天冷加衣 多穿点 食咗饭未
            食咗未 吃了没 吃了吗 吃饭了吗 吃饭没 吃饭了没 吃了没有 吃饭没有 恰饭没 过早没 你吃了 忙不忙 忙吗 忙啥呢 干嘛呢 干啥呢 做么事 在干嘛 在干啥 在做么事 睡了没 睡了吗 起来没 起床没 起床了没 起床了吗 起了没 下班没 下班了吗 休息没 
            """
        ),
        (
            .thanks,
            """
            谢谢 谢谢你 谢谢您 谢谢你们 谢谢啦 谢谢了 谢了 多谢 多謝晒 多谢晒 多谢了 感谢 感恩 辛苦 辛苦了 辛苦你 辛苦啦 劳慰 劳慰你 劳慰你了 劳慰了 劳慰您 多亏 多亏你 多亏了 多亏你们 有劳 有劳了 有劳你 承蒙 承蒙关照 添麻烦了 给你添麻烦了 难为你了 道谢 道谢了 感激 感激不尽 谢天谢地 让你费心了 让你受累了 受累了 唔該 唔该 唔該晒 唔该晒 麻烦了 麻烦你了 难为你 难为 费心了 劳驾 好的 好哒 好嘞 好滴 好呢 好咧 好喔 收到 收到了 收到谢谢 知道了 知道哒 晓得了 晓得哒 晓得 明白 明白了 了解 懂了 嗯 嗯嗯 恩 恩恩 哦 哦哦 噢 喔 行 行吧
            可以 可以的 没关系 不客气 不用谢 不谢 没啥 客气了 客气啥 不好意思 对不起 抱歉 打扰了 加油 厉害 真棒 棒 好棒 点赞 赞 给力 不错不错 真好 太好了 好人 好人一生平安 真聪明 聪明 你真好 你真聪明 不赖 得嘞 妥了 okk 3q 
            """
        ),
        (
            .chat,
            """
            哈 哈哈 哈哈哈 哈哈哈哈 呵呵 嘿嘿 嘻嘻 哎 哎呀 唉 唉呀 哎哟 嗨呀 嗐 天呐 妈呀 你多大 你多大了 你几岁 你是谁 你是哪个 你是哪位 你叫什么 你叫啥 你贵姓 你是男的 你是女的 你是机器人 你是不是机器人 你是人 是机器人吗 是真人吗 机器人吗 是人是机器 你是电脑 你有对象 你结婚 你住哪 你在哪 你哪里人 你家在哪 你会唱歌 唱首歌 讲个笑话 说个笑话 讲故事
            聊天 陪我聊 聊聊 聊会 无聊 好无聊 闲得慌 睡不着觉 想家 我老了 人老了 老喽 老了不中用 眼睛花 老眼昏花 记性不好 打字慢 不会打字 手机不好用 今天好累 好累 累死 累了 累得很 忙死 忙得很 好忙 腰酸背痛 开心 难过 好高兴 你猜 随便 没什么 没啥 试试 测试 测试一下 试一下 试一哈 在测试 test 嘀嘀 滴滴 喂喂 听得到吗 听得见吗 听不听得到 看得到吗 你真行 你好笨 真笨 你好傻 笨蛋 傻 你行不行 你吃饭
            真冷 真热 冷啊 热啊 你真 真能干 能干 机器人 下雪了 下雨了 降温了 天冷 天气 好冷 好热 今天好冷 今天好热 冷死 热死 太阳 出太阳 变天 刮风 打雷 起雾 过年 快过年 要过年 赶集 打麻将 看戏 跳广场舞 钓鱼去 喝酒 吃席 喝茶 孙子考上 抱孙子 家里来客 杀年猪 打糍粑 腌腊肉
            """
        ),
        (
            .media,
            "[图片] [语音] [表情] [视频] [动画表情] [照片] [文件] [位置] [链接] [红包] [转账] [名片] [语音消息] [视频通话] [语音通话] [聊天记录] [小程序] [笑脸] [强] [玫瑰] [合十] [抱拳] [ok] [呲牙] [偷笑] [大笑] [握手] [鼓掌] [微笑] [爱心] [撇嘴] [流泪] [捂脸] [咖啡] [太阳] [蛋糕] [鲜花] [图片消息] [貼圖] [圖片] [語音] [photo] [image] [voice] [sticker] [video] <图片> <语音> （图片） （语音）"
        ),
        (.weather, "下雨不 下雨吗 下雨没 下不下雨 下雪不 下雪吗 天气怎么样 天气预报 天气咋样 气温 多少度 几度"),
    ]

    private static let answers: [(Cue, String)] = [
        (
            .yes,
            """
            对 对的 对对 对对对 对头 对滴 对啊 对呀 对咯 是 是的 是啊 是呀 是滴 是嘞 是哒 是这样 就是 就是的 就是这样 嗯 嗯嗯 嗯呢 恩 恩恩 好 好的 好嘞 好吧 好啊 好呀 好咧 好哒 好滴 好勒 行 行的 行吧 行啊 可以 可以的 可得 没错 没得错 冇错 冇錯 莫得错 不错 正确 准确 无误 确认 确定 确认无误 同意 记吧 记 记上 记上吧 记下 记下吧 记录 记下来
            就这样 就这样吧 就这么记 就这么办 要得 要得要得 没错 中 中啊 中嘞 得 得嘞 妥 妥了 成 成啊 系 系呀 係 係呀 係啊 啱 啱啱 啱嘅 啱呀 好啊好啊 ok okay okey 没问题 冇问题 冇問題 莫得问题 没毛病 晓得 知道了 收到 欧克 要的 需要 是是是 好好好 行行行 嗯啦 哎 诶 y yes yep yeah yup sure correct right 对路 照记 发吧 提交 提交吧 保存 存 存吧 👍 👌 ✅ 🆗 ✔ 💯 
            """
        ),
        (
            .no,
            """
            不对 不是 不是的 不是啊 不对头 错 错了 错哒 有误 不行 不可以 不好 不 不要 不要记 别记 莫记 别记了 莫记了 不记 不记了 否 否认 唔係 唔系 唔啱 唔好 唔得 唔好記 不系 不要的 不用 不用了 不确认 不同意 不准确 不正确 都不对 都不是 不用记了 不用记 搞错了 弄错了 记错了 写错了 没有 没去 没有去 没 不中 要不得 不成 不得 n no nope nah not wrong incorrect 👎 ❌ 🙅 先别记 先不记 先别 莫慌 取消 
            """
        ),
        (.drop, "算了 算咯 算哒 算啦 算了吧 算喇 罢了 拉倒 拉倒吧 取消 不用了 不记了 不选了 不弄了 不搞了 不报了 不说了 没事了 没事哒 当我没说 不管了 退出 返回 停  唔使喇 唔使了 唔记喇"),
        (
            .all,
            "都去过 都去了 都去过了 都走了 都 全部 全都 两个都 两位都 两户都 都是 都要 都去 都去了 两家都 都选 所有 全选 三个都 几个都 一起 两个 两位 两家 俩都 两個都 全部都"
        ),
        (.none, "都不是 都不对 都没有 一个都不是 没有一个 都不选 两个都不是 哪个都不是 一个都不对 没有我要的 都唔係 都唔系 以上都不是 都不"),
        (.wait, "等一下 等等 稍等 等下 等会 先等 慢着 我想想 想一下 不知道 不晓得 不清楚 记不得 忘了 忘记了 不记得 唔知 唔記得"),
        (
            .ordinal,
            "第一 第二 第三 第四 第五 头一个 前面 前面那个 前一个 上面 上面那个 后面 后面那个 后一个 下面 下面那个 最后 最后一个 末尾 前头 后头 前者 后者 先头那个 左边 右边"
        ),
    ]

    static let english: [(Cue, String)] = [
        (
            .undo,
            "undo,scrap my last,scrap my,drop my last,cancel my last,cancel my,delete my last,delete my,remove my last,cancel that,take that back,delete that,delete the last,remove that,remove the last,delete last,cancel the last,scrap that,discard that,delete,remove,take back,retract,withdraw"
        ),
        (.wrong, "wrong,mistake,my mistake,by mistake,error,sent by mistake,typo,incorrect,i meant"),
        (
            .changeTo,
            "it's,it's no,it's number,it's household,change to,the date was,the day was,should be,should have been,it was,change,make it,correct to,correction,actually,change it to,i meant,update to"
        ),
        (.notBut, "not,instead of,rather than"),
        (.lastOne, "last one,the last,last entry,last record,last visit,previous,that one,my last"),
        (
            .mine,
            "my households,my household list,household list,my household,my families,my list,list of my households,who are my households,list my,i am responsible for,assigned to me,my assigned,am i responsible,am i supposed to visit,i look after,my homes,who do i visit,who should i visit,supposed to visit,do i have,which families,which homes,which households,are mine"
        ),
        (.households, "households,families,list,homes,houses"),
        (.whoIs, "who is,who lives,phone number,who's"),
        (
            .remaining,
            "do i have left,have left,left to go,still unvisited,is unvisited,are unvisited,who haven't i seen,who haven't i visited,who have i not seen,haven't i seen,which ones are left,who do i still have to visit,still have to visit,do i still have to,how many households are left,households are left,are left,who is left,who's left,remaining,left to visit,not visited yet,who have i not visited,who remains,how many left,still to visit,haven't visited yet,have i not visited,haven't i visited,how many have i visited,how many visits,am i done,did i finish,left this month,still left,yet to visit,who else,how many more,have i finished,outstanding visits,do i still need to visit,still need to visit"
        ),
        (
            .status,
            "what's the status,status,how is,how's,what about,progress,any news,any update,update on,what happened to,what happened with,is it fixed,fixed yet,been fixed,been done,any progress,follow up,whats happening,what's happening,news on,has it been"
        ),
        (.reportedBefore, "my issue,my report,i reported,my complaint,my request,issue,case,ticket,i raised"),
        (
            .stillNot,
            "still not,why hasn't,why has no one,nobody came,no one came,still waiting,not yet fixed,when will"
        ),
        (.overdue, "overdue,my desk,pending,open cases,waiting for me"),
        (
            .help,
            "what can i send,what do i send,what should i send,what can i say,what can i report,what can i type,what should i write,what should i say,what can i ask,what can i do,show me,example,an example,tutorial,help,menu,how to use,what can you do,how do i,how can i,instructions,how does this work,what do i do,commands,manual,i don't understand,i need help,how to,show me how,what is this"
        ),
        (.human, "human,real person,talk to a person,operator,customer service,agent"),
        (
            .stop,
            "don't send me,do not send me,don't send,no more reminders,any more reminders,any more messages,stop,unsubscribe,stop reminders,stop messaging,stop sending,don't message me,do not message me,no more messages,leave me alone,opt out,mute,remove me,quit,stop texting,don't text me,stop notifications"
        ),
        (.language, "speak,switch to,language,in,change language to,use,reply in,please,switch,write in,change to"),
        (.language, "change language,switch language,language setting"),
        (.simplified, "simplified,simplified chinese,chinese,mandarin,putonghua"),
        (.traditional, "traditional,traditional chinese"),
        (.english, "english,in english"),
        (
            .greeting,
            "hello,hi,hi there,hello there,good morning,good afternoon,good evening,good night,hey,how are you,happy new year,merry christmas,bye,goodbye,have you eaten,hiya,morning,good day"
        ),
        (
            .thanks,
            "ok,okay,thanks,thank you,thx,ty,got it,received,ok thanks,cheers,great thanks,thank you so much,much appreciated,noted,well done,good job,nice,thanks a lot,you're welcome"
        ),
        (
            .chat,
            "haha,lol,hehe,who are you,are you a robot,are you human,are you a bot,how old are you,what's your name,what is your name,nice weather,cold today,testing,test,tell me a joke,so tired,it is snowing,it's snowing,it is raining"
        ),
        (.weather, "weather,forecast"),
        (
            .ordinal,
            "fourth,fifth,the third,the fourth,the first one,the second one,the third one,first one,second one,last one,the last one,first,second,third,last,the first,the second,the last"
        ),
        (.drop, "never mind,forget it,cancel,nvm,drop it,skip it"),
        (.none, "none,neither,none of them,neither of them"),
        (.all, "both,all of them,both of them"),
    ]
}
