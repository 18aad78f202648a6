/// A4: a person's choice of language holds: `English`, `繁體`, `简体`.
public enum SetLanguage {
    public static func decide(_ tongue: Tongue) -> Decision {
        Decision(changes: [.across(.languageSet(tongue))], answers: [.across(.languageSet)])
    }
}
