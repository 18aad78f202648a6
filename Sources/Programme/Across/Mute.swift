/// A1: `停止` silences reminders, never what lies at one's desk; `恢复` brings them back.
public enum Mute {
    public static func decide(_ muted: Bool) -> Decision {
        Decision(changes: [.across(.muted(muted))], answers: [.across(.muted(muted))])
    }
}
