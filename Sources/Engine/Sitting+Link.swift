import Programme
import Store

extension Sitting {
    func decide(_ act: LinkAct) throws -> [Decision] {
        switch act {
        case .myHouseholds: [MyHouseholds.decide(book: try monthBook(), today: today, policy: policy)]
        }
    }
}
