extension Schema {
    static let link: [String] = []
}
