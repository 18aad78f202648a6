enum CategoryWeights {
    static let table = ""
}
