import Programme

extension NamedOfficer {
    /// 王德胜, group leader → 王组长.
    public var chineseAddress: String { Simplified().officer(self) }
}

extension Post {
    public func name(in tongue: Tongue) -> String {
        switch tongue {
        case .simplified: Simplified().post(self)
        case .traditional: Traditional().post(self)
        case .english: English().post(self)
        }
    }
}
