// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "lianhu",
    products: [.executable(name: "lianhu", targets: ["lianhu"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        room("Programme"),
        room("Language", ["Programme"]),
        room("Agenda", ["Programme"]),
        room(
            "Database",
            [
                "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room("Store", ["Programme", "Database", .product(name: "Crypto", package: "swift-crypto")]),
        room("Gateway"),
        .target(name: "CMalloc"),
        .systemLibrary(name: "CSQLite"),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        room("Curl", ["CCurl"]),
        room("Gateways", ["Gateway", "Curl", "CSimdjson"]),
        room("Roster", ["Programme", "Database"]),
        room(
            "Settings",
            [
                "Programme",
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ]),
        room(
            "Engine",
            [
                "Programme", "Language", "Agenda", "Store", "Database", "Gateway",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        room(
            "Relay",
            [
                "Database",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [
                .embedInCode("Phone/index.html"), .embedInCode("Phone/phone.css"), .embedInCode("Phone/phone.js"),
                .embedInCode("Phone/people.js"), .embedInCode("Phone/talk.js"),
            ]),
        .executableTarget(
            name: "lianhu",
            dependencies: [
                "Programme", "Language", "Agenda", "Database", "Store", "Gateway", "Gateways", "Curl", "Engine",
                "Relay", "Roster", "Settings", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Programme", "Language", "Settings"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .target(
            name: "LoadGateway",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            path: "Tests/LoadGateway", swiftSettings: strict),
        .executableTarget(
            name: "lianhu-fuzz",
            dependencies: [
                "Language", "Programme", "Settings", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Fuzz", swiftSettings: strict),
        .executableTarget(
            name: "lianhu-bench",
            dependencies: [
                "LoadGateway", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/Bench", exclude: ["contender"], swiftSettings: strict),
        .target(
            name: "Simulation",
            dependencies: [
                "Engine", "Roster", "Store", "Database", "Gateway", "Programme", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Simulation", swiftSettings: strict),
        .executableTarget(
            name: "lianhu-simulate",
            dependencies: [
                "Simulation", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/SimulateCommand", swiftSettings: strict),
        tests("SimulationTests", ["Simulation", "TestSupport"]),
        tests("CurlTests", ["Curl", "CCurl"]),
        tests("LoadGatewayTests", ["LoadGateway", .product(name: "NIOCore", package: "swift-nio")]),
        tests("ProcessTests", ["LoadGateway", "lianhu", .product(name: "GRDB", package: "GRDB.swift")]),
        tests(
            "RelayTests",
            ["Relay", "Database", .product(name: "HummingbirdTesting", package: "hummingbird")]),
        tests("ProgrammeTests", ["Programme", "TestSupport"]),
        tests("LanguageTests", ["Language", "Programme", "TestSupport"]),
        tests("DocumentTests", ["Language", "Programme", "TestSupport"]),
        tests("GatewaysTests", ["Gateways", "Gateway", "Curl"]),
        tests("StoreTests", ["Store", "Database", "Programme"]),
        tests("AgendaTests", ["Agenda", "Programme", "TestSupport"]),
        tests("DatabaseTests", ["Database"]),
        tests("RosterTests", ["Roster", "Store", "Database", "Programme"]),
        tests("ArchitectureTests", ["TestSupport"]),
        tests(
            "EngineTests",
            [
                "Engine", "Language", "Roster", "Store", "Database", "Gateway", "Programme", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ]),
        tests("SettingsTests", ["Settings", "Programme", "TestSupport"]),
        tests(
            "TranscriptTests", ["Engine", "Roster", "Store", "Database", "Programme", "TestSupport"],
            exclude: ["link", "visit", "report", "across"]),
    ]
)
