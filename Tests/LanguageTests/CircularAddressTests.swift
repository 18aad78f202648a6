import Programme
import TestSupport
import Testing

@testable import Language

/// V8: for whom a notice is.
struct CircularAddressTests {
    static let village = SendCircular.NamedUnit(id: UnitID(3), name: "青山村", above: [UnitID(2), UnitID(1)], isOwn: true)
    static let other = SendCircular.NamedUnit(id: UnitID(9), name: "红石村", above: [UnitID(2), UnitID(1)], isOwn: false)
    static let grid = SendCircular.NamedUnit(
        id: UnitID(4), name: "第一网格", above: [UnitID(3), UnitID(2), UnitID(1)], isOwn: true)
    static let farGrid = SendCircular.NamedUnit(
        id: UnitID(10), name: "第一网格", above: [UnitID(9), UnitID(2), UnitID(1)], isOwn: true)
    static let group = SendCircular.NamedUnit(
        id: UnitID(5), name: "李家塆", above: [UnitID(4), UnitID(3)], isOwn: true)

    let reader: CircularAddress
    init() throws { reader = CircularAddress(try Repository.policy()) }

    func read(_ text: String, _ units: SendCircular.NamedUnit...) -> SendCircular.Address {
        reader.read(text, isToExplain: false, units: units)
    }

    @Test(arguments: [
        ("全村 明天停水", ["village"], [String](), "明天停水"), ("全村，明天停水", ["village"], [], "明天停水"),
        ("全村的党员：明天开会", ["village"], ["party"], "明天开会"), ("全村党员、干部 明天开会", ["village"], ["party", "officers"], "明天开会"),
        ("党员大会明天开", [], [], "党员大会明天开"), ("联户员明天开会", [], ["members"], "明天开会"), ("明天停水", [], [], "明天停水"),
        ("全村 村民注意防火", ["village"], [], "村民注意防火"), ("党员 全村 明天开会", ["village"], ["party"], "明天开会"),
        ("全鎮聯戶員 明早開會", ["town"], ["members"], "明早開會"),
        ("village members meeting at eight", ["village"], ["members"], "meeting at eight"),
        ("", [], [], ""), ("全村", ["village"], [], ""), ("给全村所有人：停水", ["village"], ["everyone"], "停水"),
    ])
    func readsLevelsAndAudiences(text: String, levels: [String], audiences: [String], rest: String) {
        let address = read(text)
        #expect(address.levels == levels)
        #expect(address.audiences == audiences)
        #expect(address.text == rest)
    }

    @Test func readsUnits() {
        #expect(read("青山村 明天停水", Self.village).units == [Self.village])
        #expect(read("青山村明天停水", Self.village).text == "明天停水")
        #expect(read("青山村委会明天开会", Self.village).units.isEmpty)
        #expect(read("全村 李家塆路口封闭", Self.group).units.isEmpty)
        #expect(read("青山村、红石村 明天停水", Self.village, Self.other).units == [Self.village, Self.other])
        #expect(read("李家塆联户员 开会", Self.group).audiences == ["members"])
        // A name outside counts only where it stands alone.
        #expect(read("红石村民来访请接待", Self.other).units.isEmpty)
        #expect(read("红石村 停水", Self.other).units == [Self.other])
    }

    @Test func aNameThatSeveralHaveNeedsItsVillage() {
        #expect(read("第一网格 扫雪", Self.grid, Self.farGrid).ambiguous == "第一网格")
        let named = read("青山村第一网格 扫雪", Self.village, Self.grid, Self.farGrid)
        #expect(named.ambiguous == nil)
        #expect(named.units == [Self.grid])
        #expect(named.text == "扫雪")
    }

    @Test func whatIsToBeExplained() {
        let address = read("全村 要讲解 医保缴费", Self.village)
        #expect(address.isToExplain)
        #expect(address.text == "医保缴费")
    }
}
