import Programme
import Testing

@testable import Language

/// R9: everybody whom the words of a complaint may mean.
struct AccusedTests {
    static let officers = [
        NamedOfficer(name: "王德胜", post: .groupLeader), NamedOfficer(name: "王建军", post: .residentsGroupLeader),
        NamedOfficer(name: "刘海燕", post: .gridSecretary), NamedOfficer(name: "李明德", post: .villageSecretary),
        NamedOfficer(name: "方志远", post: .townSecretary), NamedOfficer(name: "赵文静", post: .townClerk),
        NamedOfficer(name: "方志远", post: .supervisor),
    ]

    @Test(arguments: [
        ("王德胜 吃拿卡要", [0]), ("王组长吃拿卡要", [0, 1]), ("王組長 吃拿卡要", [0, 1]), ("趙文靜亂收費", [5]),
        // Two of one name, and one by the post alone.
        ("方志远不在", [4, 6]), ("方書記不在", [4]), ("村支书 收钱", [3]), ("镇党委书记不管事", [4]), ("镇书记不管事", [4]),
        ("组长不管事", [0, 1]), ("李书记和赵文静互相推", [3, 5]),
        // In Latin letters, either way round.
        ("Fang Zhiyuan is never in", [4, 6]), ("zhiyuan fang", [4, 6]), ("the village secretary took money", [3]),
        // A name said is not widened by a post.
        ("刘书记说村支书同意了", [2]), ("老张头乱倒垃圾", []), ("", []),
    ])
    func areFound(text: String, meant: [Int]) {
        #expect(Accused.indices(in: text, among: Self.officers) == meant)
    }
}
