import Programme
import Store

extension Sitting {
    func decide(_ act: ResolveAct) throws -> [Decision] {
        switch act {
        case .noteProgress(let request):
            return try each(request.numbers, .resolve(act)) { NoteProgress.decide(request, $0) }
        case .town(let act): return try decide(act)
        case .list(let act): return [try decide(act)]
        }
    }
}
