import Programme
import Store

extension Sitting {
    func decide(_ act: DiscussAct) throws -> [Decision] {
        switch act {
        case .convene: return [.refuse(.discuss(.meetingUnknown))]
        }
    }
}
