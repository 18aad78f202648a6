/// Words of officers: deciding on issues, meetings and their votes; and of residents judging the result.
enum OfficeCues {
    static let all: [(Cue, String)] = [
        (
            .agree,
            """
            同意 受理 已受理 同意受理 收下 收了 我收了 收件 接了 我接 我接了 接 接下 接下了 接收 认领 认了 准了 准 准予 批准 批了 批 可以受理 没意见 我没意见 无意见 同意上报 我来办 我来处理 我来 我办 我们办 我们来办 我们接 我们受理 通过 予以受理 可以办 可以 可 行 好 ok 妥 照办 要得 中 受理了 收到 办 认可 核准 核实无误 情况属实 属实 属实同意 准许 冇意見 同意嘅 受理咗 接咗  我领 我领了 我跟 归我办
            算我的 我负责 我牵头 全部同意 都同意 全同意 一致同意 全都同意 赞成 支持 签收
            """
        ),
        (
            .sendBack,
            """
            退回 退回去 打回 打回去 驳回 驳了 退件 退了 退 退掉 不同意 不予受理 不受理 不接 不批 不准 不予 不通过 不行 不归我管 不归我 不归我们 拒绝 拒收 拒 拒了 不办 不能受理 不能办 不符合 不符合条件 不合规定 不合要求 材料不全 材料不齐 缺材料 补材料 补充材料 重新报 重报 重写 重填 返回重填 退还 打转 打转去 退转 退返 退翻 唔批 唔得 唔同意 唔受理 退返去 補件
            退回来 退回补充 说不清 说不清楚 写清楚 写清楚再报 情况不明 情况不实 不属实 查无此事 信息不全 不归我们  不收 原路退回
            """
        ),
        (
            .resolved,
            """
            辨结 辩结 办节 半结 伴结 版结 办洁 办结 办结了 已办结 已办 已办好 办好 办好了 办妥 办妥了 办完 办完了 了了 了啦 完了 搞定 搞定了 搞定哒 搞好 搞好了 搞好哒 搞掂 搞掂咗 搞完了 解决 解决了 已解决 解决完了 解决好了 处理好 处理好了 处理完 处理完了 处理完毕 已处理 处理了 修好 修好了 修好哒 修通了 修完了 已修 已修好 修复 修复了 已修复 弄好 弄好了 弄完了 整好 整好了 整完了 整利索了 整妥了 整返好 整好咗 换好 换好了
            换了 已换 已换好 换上了 装好 装好了 装上了 已装 安上了 安好了 接通了 通了 通水了 通电了 来水了 来电了 恢复 恢复了 已恢复 补好了 补上了 填平了 清了 清完了 清理完 清理完了 清理了 清运了 疏通了 已疏通 拉走了 运走了 发了 发放到位 到位 到位了 到账了 已到账 落实了 已落实 落实到位 完成 完成了 已完成 完工 完工了 竣工 结了 结案 结案了 已结 办成了 搞成了 销号 请销号 可以销号 可以办结 请办结 销掉 销掉吧 销了 销案
            调解好 调解好了 调解成功 和解了 说和了 谈拢了 调好了 了结 了结了 完事 完事了 齐活 收工 关闭 关单 结单 闭环  办得了 弄妥了 弄利索了 妥当了 完结 完結 修妥 辦妥 辦好 已竣
            """
        ),
        (
            .handTo,
            """
            交给 交由 派给 派 指派 指定 安排 安排给 让 叫 喊 请 由 转给 转交 转交给 分给 分派 分派给 责成 落实到 落实给 给 发给 移交 移交给 委托 委派 交办 交办给 分配给 分到 交 俾 畀 交畀 派俾 安排到 拜托 叫上 布置给 丢给 甩给 找 划给 归 落到 分配到 压给 派到 转办 交办 转派 带给 由着 转
            """
        ),
        (
            .doing,
            "办 办理 去办 来办 负责 处理 去处理 来处理 跟进 跟 跟一下 跟踪 牵头 去看 去看看 去看下 去修 来修 落实 包 搞 去搞 弄 去弄 管 主办 承办 接手 盯 盯着 盯一下 对接 解决 去解决 跑一趟 去一趟 上门 联系 去联系 去调解 调解 查看 核实 去核实 经办"
        ),
        (
            .submitTo,
            """
            报 交 提 转 上 送 拿到 提交 提请 提交给 提到 列入 议程 讨论 研究 研究一下 议一议 议一下 议议 审议 开会定 上会 过会 报请 送审 上报 交由 放到 拿去 摆到 拿上 报给 请 定 定夺 决定 表决一下 递交 递 呈 提報 送交 讨论一下 商议 商量 商量一下 合计 合计合计 开会讨论 开会研究 转到 转给 拿给
            """
        ),
        (
            .upwards,
            """
            上报 往上报 报上级 报上去 转上级 交上级 交上去 提级 上交 转呈 呈报 呈 上呈 报镇 报镇里 报县 报县里 转镇 转镇里 转县 转县里 送镇 上抱 报给镇 报给县 报到镇 报到县 请示 请示上级 请镇里 请县里 请上级 求助上级 升级 提交上级 转报 层报 吹哨 吹哨报到 报告镇 报告县 上送 往上转 往上递 往上交 递上去 转上去 报乡里 报街道 上報 
            """
        ),
        (
            .cannot,
            """
            动不了 弄不动 挪不动 改不了 拆不了 接不了 够不着 插不上手 管不着 碰不得 担不起 兜不住 扛不住 没资质 没这个资质 没设备 没这个本事 没那个本事 没手段 没法子弄 管不了 解决不了 办不了 搞不定 搞不了 处理不了 弄不了 整不了 修不了 定不了 做不了主 做不了 超出权限 超出职权 超权限 超范围 超出范围 超出能力 没权限 无权 无权处理 权限不够 不归我们管 不归村里管 不归我们 不属于我们 村里没钱 村里没办法 村里没法 村里冇得法 村里搞不了 没钱修 没钱办 钱不够 资金不足 资金不够 没能力 能力有限 力不从心 需要镇里 需要县里 要镇里 要县里 得镇里 得县里 搞唔掂 搞唔定
            搞不掂 摆不平 协调不了 调不动 村级无法 无法解决 无法处理 村里解决不了 组里解决不了 我们解决不了
            """
        ),
        (
            .level,
            "镇 镇里 镇上 镇政府 镇公所 县 县里 县上 县政府 乡 乡里 乡政府 乡镇 街道 街道办 上级 市里 市 区里 区 县直 县直部门 县委 镇党委 党委 政府 town county 区政府 市政府 县领导 镇领导 包村领导 包联领导 上面 上头"
        ),
        (.committee, "支委会 支委 支部委员会 支委會 支部会 支部会议 支委会议 支部 支委扩大会 党支部 党支部会议 村支委 支部委员会议"),
        (.groupMeeting, "党小组会 小组会 党小组 小组会议 党小组会议 小组 组会 小组开会 塆组会 组里开会"),
        (.partyMeeting, "党员大会 党员会 党员会议 全体党员会 全体党员大会 支部党员大会 支部大会 大会 全体党员"),
        (.council, "议事会 百姓议事会 村民议事会 理事会 议事 乡村夜话 塆组议事会 村民理事会 屋场会 院坝会 坝坝会 板凳会"),
        (.representatives, "村民代表会 村民代表会议 村民代表大会 代表会 代表大会 村代会 村民代表 代表会议 村民会议 村民大会 户主会 户主会议 户代表会"),
        (
            .meeting,
            "会议 开会 会上 开了会 会 表决 投票 投了票 举手 举手表决 票决 票数 投票结果 表决结果 今天会 昨天会 开完会 meeting vote voted voting 计票 唱票 散会 開會 例会 两委会 联席会 会开了"
        ),
        (.expected, "该来 该到 应该到 要来 本该来 应来人数 应到 应到会 应参会 应该到 应来 应出席 总共 一共 共有 全部 在册 共 應到 expected 一共有 总人数 总数 应到人数"),
        (
            .present,
            "实到 到会 到场 到 出席 参会 参加 来了 来 在场 实来 实际到 实际到会 实到会 到了 签到 present attended attending 与会 到齐 實到 到會 來了 来开会 到会人数 实到人数 参与"
        ),
        (
            .inFavour,
            "全过 都点头 点了头 全同意 全赞成 举了手 举过手 同意 赞成 支持 举手 举手同意 同意的 赞成的 通过 赞同 贊成 for favour favor 赞成票 同意票 拥护 都同意 都举手 都举手了 都赞成 认可 点头 赞"
        ),
        (.against, "不干 不答应 不愿意 反对 不同意 不赞成 反对的 不同意的 反對 against no opposed 反对票 不同意票 唔同意 不支持 否定 摇头 不赞同"),
        (
            .abstain,
            "不表态 没作声 不作声 没表示 弃权 棄權 弃权的 弃权票 abstain abstained abstentions abstention 没表态 没举手 未表态 没投 保留意见 没吭声 没说话"
        ),
        (
            .passed,
            "全过 全票过 全部过 都过了 通过 通过了 过了 获得通过 表决通过 一致通过 全票通过 决议通过 同意了 定了 定下来 定下来了 就这么定了 拍板 拍板了 获通过 已通过 passed approved carried 过会了 决定修 举手通过 議決通過 都同意 都举手了 全同意 都赞成 同意通过 都没意见 冇意见"
        ),
        (
            .rejected,
            "没通过 未通过 不通过 没过 未过 没有通过 否决 否决了 被否 被否决 未获通过 没能通过 没过半 未过半 票数不够 没同意 不通過 未通過 未獲通過 rejected 没定下来 冇通过 冇過 唔通過 黄了 没表决通过 不予通过"
        ),
        (
            .postponed,
            "改期 延期 推迟 改天再开 改天 下次再议 下次再说 下次再定 下回再议 下次开 再议 推后 没法开 开不起来 没开起来 没开成 开不成 未开成 流会 人不够 人数不够 人没到齐 到不齐 人不齐 没到齐 人没来齐 不够人 缺席太多 不足法定人数 法定人数不够 取消会议 会议取消 暂缓 暂缓表决 搁置 缓议 postponed adjourned 未到法定人数 顺延 人数不足 未过半到会 搁到下次 延后 改到 不到三分之二 不到一半 唔够人 未够人"
        ),
        (
            .unanimous,
            "全部举手赞成 全部举手同意 全部举手通过 全部举手 全体举手赞成 全体举手同意 都举手赞成 都举手同意 一致赞成 一致举手通过 全过 全票过 全部过 都过了 都点头 都点了头 全点头 全票 一致 一致同意 一致通过 全票通过 全体同意 全部同意 都同意 都举手 都举手了 全都同意 全体举手 全部赞成 都赞成 无人反对 没人反对 没有反对 全数通过 unanimous unanimously 全体赞成 全都举手 都没意见 全员同意 全體同意 全票同意 全数赞成 全数同意 全数通过 全员赞成 一致举手 举手一致"
        ),
        (
            .satisfied,
            """
            满意 很满意 非常满意 挺满意 蛮满意 满意得很 好满意 基本满意 比较满意 十分满意 相当满意 满意了 满意啊 很好 好得很 非常好 太好了 真好 蛮好 蛮好的 挺好 挺好的 不错 还不错 真不错 可以 可以的 好 好了 好的 好哒 好评 五星 点赞 点个赞 赞 棒 给力 巴适 巴适得很 安逸 安逸得很 要得 要得要得 中 得劲 怪好 杠杠的 嘎嘎好 没话说 没得说 冇得说 没意见 冇意见 亮了 亮堂 亮堂了 修好了 修好哒 已经好了
            解决了 弄好了 搞好了 通了 有水了 有电了 来水了 来电了 快 真快 挺快 好快 及时 速度快 感谢 谢谢 多谢 感激 高兴 开心 放心了 心里踏实 滿意 好正 好好 几好 幾好 多謝晒 冇问题 没问题 没毛病 妥 行 中得很 可得 非常感谢 表扬 辛苦 辛苦了 好多了 
            """
        ),
        (
            .neutral,
            "还好 还好吧 一般 一般般 一般吧 一般般吧 还行 还行吧 马马虎虎 凑合 凑合吧 将就 将就吧 将就用 勉强 勉强吧 过得去 还可以 还可以吧 还凑合 一半一半 不好不坏 说不上 说不好 普通 普普通通 中等 就那样 就那样吧 就这样吧 无所谓 差不多 差不多吧 还算可以 还算行 还过得去 麻麻地 麻麻哋 麻麻 so-so average 不算好 不咋好不咋坏 还中 还成 也就那样 也还行 有好有坏 基本上 凑乎 凑付 说得过去 不置可否 neutral"
        ),
        (
            .unsatisfied,
            """
            不满意 很不满意 非常不满意 不满 非常不满 极不满意 不太满意 不怎么满意 太不满意 没满意 不咋满意 不好 不太好 不咋样 不咋地 不咋的 不行 不中 不得劲 要不得 不巴适 没修好 没办好 没解决 没弄好 没搞好 没处理好 没修 没来 没人来 没来过 没人来过 没人管 没动 根本没 还是不 还是没 还没 还是坏 还是堵 还是漏 还是老样子 还是那样 还是不亮 还是不行 又坏 又坏了 又不亮 又堵 又漏 又断 又停 又出 又不行 唔系几满意 唔系好满意 唔係幾滿意 不是很满意 不是太满意 不是特别满意 谈不上满意 跟没修一样 还是黑的 还是 仍然 依然
            依旧 照样 差 太差 很差 差劲 糟 糟糕 敷衍 糊弄 应付 走过场 骗人 假的 瞎搞 白搞 没用 冇用 冇得用 没啥用 没得用 失望 生气 气人 气死 恼火 投诉 差评 唔满意 唔滿意 唔得 唔好 冇整好 仲未 仲係 冇用嘅 白修 白修了 不亮 不通 没水 没电 重办 重新办 重修 重新修 返工 越修越 修得不好 修不好 没修完 只修了一半 一半 太慢 慢得很 拖 拖太久 等太久 没两天 没几天 两天又 不作数 不认可
            """
        ),
    ]

    static let english: [(Cue, String)] = [
        (
            .agree,
            "agree,agreed,accept,accepted,approve,approved,ok,okay,yes,i'll take it,i will take it,taking it,take it,fine by me,on it,go ahead,confirmed"
        ),
        (
            .sendBack,
            "send back,sent back,return,returned,reject,rejected,decline,declined,refuse,not approved,not accepted,disagree,bounce,send it back,back,deny,not ours"
        ),
        (
            .resolved,
            "resolved,done,fixed,closed,close,settled,completed,finished,solved,repaired,sorted,all done,complete,has been fixed,mended,cleared"
        ),
        (.handTo, "assign,assign to,give to,give it to,hand to,hand over to,pass to,delegate to,let,ask,forward to,to"),
        (.doing, "handle,deal with,take care of,do it,will handle,to handle,follow up"),
        (.submitTo, "submit,put to,bring to,take to,refer to,table,send to,submit to,discuss at,discuss"),
        (
            .upwards,
            "escalate,escalate to,pass up,send up,report to town,report to county,escalated,raise to,refer up,pass it up"
        ),
        (
            .cannot,
            "cannot handle,can't handle,beyond us,can't solve,cannot solve,no budget,no money,can't fix,cannot fix,out of our hands,not our power"
        ),
        (.committee, "branch committee,committee"),
        (.groupMeeting, "group meeting,party group"),
        (.partyMeeting, "members meeting,general meeting,party meeting,members' meeting"),
        (.rejected, "voted down,not passed,did not pass,not carried"), (.postponed, "put off,no quorum"),
        (.unanimous, "all agreed,all in favour,everyone agreed"), (.inFavour, "in favour,in favor"),
        (.council, "council,villagers council"),
        (
            .representatives,
            "representatives meeting,village representatives,representatives,villagers' representatives"
        ),
        (
            .satisfied,
            "satisfied,very satisfied,happy,very happy,good,great,perfect,excellent,works now,fixed,all good,thank you,thanks,fine,works,yes,well done,good job,pleased,👍,😊,😀,😄,👌,❤,🌹,💯,😁,🙂"
        ),
        (
            .neutral,
            "so so,so-so,average,okay i guess,neutral,not bad,could be better,ok i guess,meh,alright,acceptable"
        ),
        (
            .unsatisfied,
            "not satisfied,unsatisfied,dissatisfied,not happy,unhappy,bad,terrible,not fixed,still broken,broke again,broken again,not solved,not good,no,useless,disappointed,still dark,still not,not really,not at all,nobody came,no one came,worse,poor,👎,😡,😠,😤,😞,🙁,😒,not resolved,still leaking"
        ),
    ]
}
