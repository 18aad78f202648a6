import Foundation
import Roster
import Testing

/// Every error at once, each with its file, its line and what to write instead.
@Suite struct ReadingTests {
    /// Reads the county after `change` and expects exactly these beginnings of lines.
    private func expect(
        _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout CountyFiles) -> Void
    ) throws {
        var files = CountyFiles()
        change(&files)
        let problems = try files.problems()
        #expect(problems.count == expected.count, "\(problems)", sourceLocation: sourceLocation)
        for (problem, beginning) in zip(problems, expected) {
            #expect(problem.hasPrefix(beginning), "\(problem)", sourceLocation: sourceLocation)
        }
    }

    @Test func aRightCountyHasNoProblem() throws {
        try expect([]) { _ in }
        #expect(try CountyFiles().read().roster?.count == 18)
    }

    @Test func aCountyInChineseReadsTheSame() throws {
        try expect([]) {
            $0["units"] = "上级,名称,级别,编码\n,测试县,县,C\nC,测试镇,镇,T\nT,测试村,村,V\nV,一网格,网格,W\nW,一组,组,G1\nW,二组,组,G2"
            $0["people"] = "编码,姓名,电话,账号,党员,最多户数,承诺,语言\nP1,张三,,,是,１５,,简体\nP2,李四,,,否,,,\nＰ３,王五,,,,,,"
            $0["posts"] = "人员,职务,单位\nP1,联户责任人,G1\nP2,网格支书,W\nP3,村支书,V"
            $0["households"] = "村,户号,所属,户主,称呼,地址,电话,常住,标签\nV,１,G1,赵一,赵大爷；老赵,,,否,\nV,2,G1,钱二,,,,,\nV,3,G2,孙三,,,,是,"
            $0["links"] = "村,户号,责任人\nV,１,P1"
        }
    }

    @Test func cellsOfTheWrongShape() throws {
        try expect([
            "units.csv:2 code: \"村一\" is no code",
            "units.csv:3 level: \"hamlet\" is no level; write county, town, village, grid, group",
            "units.csv:4 name: is empty",
        ]) {
            $0["units"] = "code,level,name,parent\n村一,county,a,\nT,hamlet,b,\nV,village,,T\nG1,group,c,V\nG2,group,d,V"
        }
        try expect([
            "people.csv:2 phone: \"call me\" is no telephone number", "people.csv:2 account: \"1001\" is no account",
            "people.csv:3 party_member: \"maybe\" is neither yes nor no",
            "people.csv:3 capacity: \"many\" is no number",
            "people.csv:3 language: \"fr\" is no language", "people.csv:4 name: holds an invisible character (U+200B)",
        ]) {
            $0.replace("people", "10000000001,phone:1", "call me,1001")
            $0.replace("people", "no,,,en", "maybe,many,,fr")
            $0.replace("people", "王五", "王\u{200B}五")
        }
        try expect([
            "households.csv:2 number: \"3a\" is no number; write digits, such as 3",
            "households.csv:3 tags: \"rich\" is no tag; write advanced, hardship",
            "households.csv:4 number: 0 is out of range",
            "links.csv:2 number: village V has no household 1", "links.csv:4 number: village V has no household 3",
        ]) {
            $0.replace("households", "V,1,", "V,3a,")
            $0.replace("households", "V,3,", "V,0,")
            $0.replace("households", "钱二,,,,yes,", "钱二,,,,yes,rich")
        }
        try expect(["posts.csv:3 post: \"king\" is no post; write one of linked_member 联户责任人"]) {
            $0.replace("posts", "P2,linked_member", "P2,king")
        }
    }

    @Test func referencesToNothing() throws {
        try expect([
            "units.csv:3 parent: no unit has the code \"X\"", "posts.csv:2 person: people.csv has no \"P9\"",
            "posts.csv:3 unit: units.csv has no \"G9\"", "households.csv:3 village: units.csv has no \"V9\"",
            "households.csv:4 unit: units.csv has no \"G8\"", "links.csv:3 number: village V has no household 2",
            "links.csv:4 person: people.csv has no \"P8\"",
        ]) {
            $0.replace("units", "测试镇,C", "测试镇,X")
            $0.replace("posts", "P1,linked_member,G1", "P9,linked_member,G1")
            $0.replace("posts", "P2,linked_member,G2", "P2,linked_member,G9")
            $0.replace("households", "V,2,G1", "V9,2,G1")
            $0.replace("households", "V,3,G2", "V,3,G8")
            $0.replace("links", "V,3,P2", "V,3,P8")
        }
    }

    @Test func thingsThatAreThereTwice() throws {
        try expect([
            "units.csv:8 code: \"G1\" is on line 6 too", "people.csv:5 code: \"P1\" is on line 2 too",
            "posts.csv:5 post: the same post is on line 2 too", "households.csv:5 number: 1 is on line 2 too",
            "links.csv:5 number: household 3 is linked on line 4 already",
        ]) {
            $0.append("units", "G1,group,又一组,W")
            $0.append("people", "P1,赵六,,,,,,")
            $0.append("posts", "P1,联户责任人,G1")
            $0.append("households", "V,1,G2,周四,,,,yes,")
            $0.append("links", "V,3,P1")
        }
    }

    @Test func placesThatDoNotFit() throws {
        try expect([
            "units.csv:5 parent: \"G1\" is a group, which a grid cannot lie in",
            "households.csv:2 unit: \"G1\" does not lie in village \"V\"",
            "households.csv:3 unit: \"G1\" does not lie in village \"V\"",
            "households.csv:4 unit: \"G2\" does not lie in village \"V\"",
        ]) { $0.replace("units", "一网格,V", "一网格,G1") }
        try expect(["households.csv:3 village: \"T\" is a town, not a village", "links.csv:3 number: village V has no"])
        {
            $0.replace("households", "V,2,G1", "T,2,G1")
        }
        try expect([
            "households.csv:4 unit: \"H\" does not lie in village \"V\"; correct one of the two"
        ]) {
            $0.append("units", "V2,village,邻村,T\nH,group,邻组,V2")
            $0.replace("households", "V,3,G2", "V,3,H")
        }
    }

    @Test func linesCountQuotedBreaks() throws {
        try expect(["people.csv:5 capacity: \"x\" is no number"]) {
            $0["people"] = "code,name,pledge,capacity\r\nP1,张三,\"一\r\n二\",\r\nP2,李四,,\r\nP3,王五,,x\r\n"
        }
        try expect(["people.csv:3 name: holds a line break"]) {
            $0["people"] = "code,name\n\n\"P1\",\"张\n三\"\nP2,a\nP3,b"
        }
    }

    @Test func headersThatNobodyKnows() throws {
        try expect([
            "people.csv:1: unknown column \"age\"; the columns are code 编码, name 姓名",
            "people.csv:1: column \"姓名\" is there twice",
        ]) { $0["people"] = "code,name,age,姓名\nP1,a,7,b" }
        try expect(["links.csv:1: column person (责任人) is missing; add it"]) { $0["links"] = "village,number\nV,1" }
        try expect(["links.csv:1: the file is empty; its first line names the columns"]) { $0["links"] = "" }
    }

    @Test func rowsThatDoNotFitTheHeader() throws {
        try expect([
            "people.csv:2: has 2 values where the header has 3", "people.csv:3: has 4 values where the header has 3",
            "posts.csv:2 person: people.csv has no \"P1\"", "posts.csv:3 person: people.csv has no \"P2\"",
            "links.csv:2 person", "links.csv:3 person", "links.csv:4 person",
        ]) { $0["people"] = "code,name,phone\nP1,a\nP2,b,,c\nP3,王五,,,,\n,,\n" }
    }

    @Test func quotesThatDoNotMatch() throws {
        try expect(["links.csv:3 person: goes on after its closing quote", "links.csv:4 村: has a quote inside"]) {
            $0["links"] = "村,number,person\nV,1,P1\nV,2,\"P1\"x\nV\"\",3,P2"
        }
        try expect(["links.csv:4 person: has a quote opened on line 4 and never closed"]) {
            $0.replace("links", "V,3,P2", "V,3,\"P2\n\n")
        }
    }

    @Test func filesThatAreNotThere() throws {
        var files = CountyFiles()
        files.texts["links"] = nil
        files.texts["people"] = nil
        let problems = try files.problems()
        #expect(problems.count == 2, "\(problems)")
        #expect(problems.first?.hasPrefix("people.csv: the file is missing") == true)
        let nowhere = RosterReader.read(URL(fileURLWithPath: "/nowhere/at/all"), vocabulary: .test)
        #expect(nowhere.problems.first?.text.hasPrefix("there is no such directory") == true)
    }

    @Test func tooManyProblemsAreCounted() throws {
        var files = CountyFiles()
        for _ in 0..<1500 { files.append("people", ",x,,,,,,") }
        let problems = try files.problems()
        #expect(problems.count == 1001)
        #expect(problems.last == "all files: 500 more problems; mend these first")
    }
}
