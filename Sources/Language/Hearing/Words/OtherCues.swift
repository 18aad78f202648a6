/// Words of messages that are not for the bot, and pieces that carry nothing.
enum OtherCues {
    static let all: [(Cue, String)] = [
        (
            .hostile,
            """
            作为系统管理员 的角色改 我的角色 我的权限 提升权限 管理员权限 赋予我 升级为管理员 改为管理员 设为管理员 把我设为 我命令你 命令你 不要通知任何人 不许通知 忽略之前 忽略以上 忽略上面 忽略前面 忽略所有 无视之前 无视以上 无视前面 忘记之前 忘掉之前 忘记以上 不要理会之前 你现在是 你是一个 你扮演 扮演 系统提示 系统消息 系统： 系统: 系统指令 系统通知： 系统通知: 【系统】 [系统] （系统） 管理员： 管理员: 管理员指令 管理员权限 管理员模式 切到管理员 切换到管理员 导出名单 开发者模式 调试模式 超级管理员 root权限 执行命令 执行以下 执行sql 输出你的 输出系统 告诉我你的提示 提示词 越狱 把所有户都 全部记为 把所有人 所有记录 全部记录 清空数据库 清空所有 导出所有 导出全部 所有人的电话 全村电话 别人的户
            数据库 删库 密码是 给我密码 管理密码 后台 绕过 以管理员身份 我是管理员 我是开发 我是系统 作为管理员 鋕斤拷 锟斤拷 烫烫烫 屯屯屯 忽略先前 忽略你的
            """
        ),
        (
            .spam,
            """
            撤回了一条消息 撤回一条消息 消息已撤回 开启好友验证 开启了朋友验证 拍了拍 领取了红包 加入群聊 点击领取 点击链接 点这里 点击这里 点我 中奖 恭喜您获得 恭喜你获得 恭喜您中 恭喜你中 获得补贴 领取补贴 加微信 加我微信 加v 加薇 扫码 扫码领 日结 日赚 高薪 招聘 兼职 刷单 贷款秒 无抵押 秒批 低息贷款 优惠券 促销 特价 包邮 秒杀 清仓 团购 拼多多 砍一刀 帮我砍 红包群 发票 代开 办证 刻章 棋牌 博彩 彩票 稳赚 投资 股票群 荐股 验证码 勿泄露 请勿泄露 取件码 快递到了 您的快递 您的包裹 话费充值 流量包 套餐 回复td 退订回t 回t退订 转发 转发给 转发此 不转不是 群发 转给十个 接龙 投票链接 帮忙点赞 免费领
            免费送 限时 vip 会员 特惠 祖传秘方 包治 降压神药 保健品 收旧 换菜刀 高价收 收长发 收头发 收药材 收废 收古钱 转让 甩卖 大减价 大甩卖 出租 理财 收益 积分兑换
            """
        ),
        (
            .elsewhere,
            """
            妈 爸 妈妈 爸爸 老婆 老公 媳妇儿 儿子 闺女 亲爱的 宝贝 老铁 兄弟 哥们 回来吃饭 晚上回来 回家吃饭 吃什么 买点菜 买菜 带瓶酱油 接孩子放学 几点回来 作业第 这道题 这题 数学题 题怎么做 试卷 几点开门 几点关门 几点营业 还营业吗 几点下班 在哪喝酒 打牌三缺一 三缺一 来打牌 来打麻将 斗地主 借我点钱 借点钱 转账给 转我 转你 微信转 钥匙 车钥匙 你快递 帮我买 买张票 买票 火车票 车票 多少钱一斤 一斤多少 猪肉价 菜价 油价 股票 彩票号码 足球 世界杯 今天星期几 几点了 现在几点 今天几号 今天多少号 算命 黄历 写首诗 作文 翻译 唱歌 导航
            电影 电视剧 明星 英雄联盟 王者 打游戏 天气 首都 总统 美国 1+1 等于几 几点的车 几点的票 几点的火车 怎么做菜 红烧肉 怎么炖 食谱 发错群 发错人 不是发给你 国足 看病挂号 挂号 高铁
            """
        ),
        (
            .opener,
            """
            你好 您好 喂 喂喂 那个 就是 就是说 我说一下 我说一下啊 说一下 跟你说 跟您说 给你说 我跟你说 我跟您说 我给你说 我想说 我想反映 我要反映 我想反映一下 我要反映一个情况 我要反映一个 我反映一下 我反映 反映一下 反映下 反映 反映个事 反映个问题 反映一个问题 我想问一下 我想问下 我想问 想问一下 请问 请问一下 问一下 问下 问哈 领导 领导好 领导您好 领导你好 尊敬的领导 各位领导 同志 同志你好 听得到吗 在吗 上报 报一下 报个事 报一个 报告
            登记一下 帮我记一下 帮我报一下 麻烦 麻烦你 麻烦您 麻烦报一下 请 我们这里 我们这 我们这儿 我是 唔該 唉 哎 哎呀 师傅 书记好 书记你好 主任好 诉求： 需求： 问题： 存在问题： 困难： 事项： 诉求: 需求: 问题: 反映： 反映: hello hi report please 事情是这样 情况是这样 有个事 有个事情 有件事 有个情况 有个问题
            """
        ),
        (
            .closer,
            "谢谢 谢谢了 谢谢啦 谢谢领导 多谢 感谢 麻烦了 辛苦了 拜托了 请处理 请解决 请尽快解决 请尽快处理 望解决 快来人 快来 救命 快点来 谢谢你们 多謝 唔該 完毕 报告完毕 请领导解决 请帮忙解决"
        ),
        (
            .filler,
            """
            农历 阴历 旧历 古历 阳历 公历 除外 一回 没记上 当时 手机没电 手机没电了 手机没信号 没来得及记 没发出来 没发出去 没登记上 才想起来 现在才报 今天才记 补上 时间 日期 户主 走访日期 走访时间 地点 记录 纪录 走访记录 走访人 走访对象 请 一下 了 的 已 已经 我 把 家里 吧 啊 呢 呀 哈 给 帮我 麻烦 现在 这 那 就 也 都 也都 又 嘛 哒 咯 喽 啰 滴 嘞 哩 撒 噻 嗦 咧 噢 哦 额 呃 嗯 那么 然后 还 还有 另外 顺便 顺便算 算 算一次 算走访 算一次走访 记 记一下 记下 补 补一下 补记 补记一下 补录 补个 补登 忘了记 忘记了 忘了 忘记 登记 登记一下 情况 情况： 户 号 家 户主 的家 屋里 他 她 他们 她们 我们 俺 咱 其 同 另 顺路 特意 专门 刚 刚才 刚刚 出来 回来 出门 一趟 一次 一遍 个 两个 三家 两家 两户 三户 分别 先 后 再 又去 也去 都去 均 今 走访一次 算是 到 在 去 从 上 跟 给 和 ， 。 、 ： ; , . : ； ！ ! ？ ?
            """
        ),
        (.negation, "没 没有 不 未 别 莫 冇 冇得 莫得 没得 唔 無 无 非 甭 勿"),
        (
            .plain,
            """
            林子 树林子 老党员 老干部 老支书 老村长 老老师 老兵 老战士 老模范 老教师 老同志 老红军 不忙 漏登 漏记 漏报 漏录 漏填 程序 流程 规定 规矩 方案 高中 高三 高一 高二 高考 初中 大专 研究生 问清 问清了 说清 说清了 查清 查清了 露面 没露面 不露面 不在了 看不清字 防诈骗 反诈 防电诈 防溺水 防火灾 分别 搬走 搬走了 嫁走了 拿走了 牵走了 抬走了 接走了 带走了 拖走了 冲走了 偷走了 媳妇跑了 人跑了 能走 能走了 会走了 走得动 孙子 孙女 卫生院 卫生室 卫生所 高血压 石子 黄豆 黄牛 金子 车站 房东 边上 成绩 安静 连夜 和尚 应急 牛肉 钱包 水泥 万元 文件 火灾隐患 隐患排查 安全检查 防火检查 消防检查 改造 危房改造 改善 改革 改建 改天 改厕 改水 改电 三组 一组 二组 统一 半截 办公 公路 马路 高速 高速路 路上 路边 路口 路过 走路 去路 一路 道路 铁路 高兴 马上 周围 周边 周末 方便 方面 方向 地方 石头 金额 白天 白色 黄色 黄了 田里 田间 田埂 江边 河边 河里 河水 毛病 毛毛雨 汤 钱 钱没 安全 平安 平时 平常 常年 常常 古树 古井 雷雨 房子 房屋 水稻 温度 温水 洪水 向来 万一 单位 单独 严重 严肃 华为 金融 任何 任务 牛奶 牛棚 牛都 池塘 余额 余下 元旦 和好 和平 解决 连着 连续
            关门 管道 管子 花钱 花坛 井水 井里 车子 车辆 应该 应当 全部 全家 全村 全镇 支持 时候 时间 门口 门前 门锁 党员 党委 相关 干部 干净 冷水 明天 明年 安装 安排 林地 高低 高压 经常 房产 管理 管线 宣传 包括 左右 石板 滑坡 家长 家庭 山上 山林 车祸 班车 祖坟 符合 宿舍 白内障 台风 从来 从小
            """
        ),
    ]

    static let english: [(Cue, String)] = [
        (
            .hostile,
            """
            ignore previous,ignore all previous,ignore the above,ignore all,disregard previous,you are now,act as,system prompt,system:,system override,admin:,administrator,developer mode,jailbreak,print your prompt,reveal your,
            drop table,delete from,select *,insert into,update visits,union select,or 1=1,script,javascript,onerror,rm -rf,sudo,eval,exec,jndi,etc/passwd,cmd.exe,powershell,base64,hyperlink,intent,role,assistant:,user:,os.system,curl,wget,null null,undefined nan,mark all,all households visited
            """
        ),
        (
            .spam,
            "click here,you have won,free gift,congratulations you,limited offer,http,https,www,bit.ly,telegram me,crypto,bitcoin,casino,viagra,earn money"
        ),
        (.elsewhere, "capital of,write a poem,who won,stock price,recipe,translate this,homework"),
        (.opener, "hello,hi,please report,report,i want to report,please note,just to say,fyi"),
        (.closer, "please hurry,please help,thanks,thank you,please fix"),
        (
            .filler,
            "the,a,please,i,at,was,on,my,of,household's,today,just,and,he,she,they,is,are,both,no,number,numbers,house,household,households,home,mr,mrs,ms,uncle,auntie,aunt,mister,grandma,grandpa"
        ),
        (.negation, "no,not,n't,never"),
    ]
}
