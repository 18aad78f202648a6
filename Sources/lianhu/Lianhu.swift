import ArgumentParser
import CMalloc

@main
enum Program {
    private static let mappedBytes: Int32 = 256 << 10
    private static let keptBytes: Int32 = 4 << 20

    static func main() async {
        // Set before the first thread begins: one heap for all of them.
        mallopt(M_ARENA_MAX, 1)
        // What is large goes back to the system when it is no longer used; left alone, glibc keeps more and more of it.
        mallopt(M_MMAP_THRESHOLD, Self.mappedBytes)
        // Small things come and go with every message: for them it is kept.
        mallopt(M_TRIM_THRESHOLD, Self.keptBytes)
        await Lianhu.main()
    }
}

enum Memory {
    /// Most of what a start runs and holds is never needed again: a daemon that stays for months gives it back.
    static func forgetStart() {
        malloc_trim(0)
        cmalloc_forget_instructions()
    }
}

/// The command line: wiring only, every decision is made in a room.
struct Lianhu: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lianhu",
        abstract: "访民情、议民事、解民难 over a chat: visits, issues and the way they climb.",
        subcommands: [
            Serve.self, Run.self, RelayCommand.self, Import.self, Export.self, Sample.self, Check.self, Codes.self,
            ClockCommand.self, DueCommand.self, Rehearse.self, Verify.self, Read.self, CoverageCommand.self,
            Propose.self, MinutesCommand.self, RollUp.self,
            PrintCommand.self, BackUp.self, Restore.self, OutboxCommand.self,
        ])
}
