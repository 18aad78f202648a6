import ArgumentParser

/// The command line: wiring only, every decision is made in a room.
@main
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
