import Configuration
import Foundation
import SystemPackage
import Yams

/// The settings of an installation: file, environment and flags, in rising order.
public struct Settings: Sendable {
    private let values: [String: String]

    /// Reads all sources and checks every value. `file` may be missing unless it was asked for.
    /// - Throws: `Problems`, all at once.
    public static func load(
        file: String, isFileRequired: Bool, environment: [String: String], flags: [String: String]
    ) async throws -> Settings {
        var problems: [Problem] = []
        let known = Dictionary(uniqueKeysWithValues: Setting.all.map { ($0.key, $0) })
        for key in flags.keys.sorted() where known[key] == nil {
            problems.append(
                Problem("--set \(key)", "no such setting; there are \(known.keys.sorted().joined(separator: ", "))"))
        }
        problems += strangers(in: environment)
        if FileManager.default.fileExists(atPath: file) || isFileRequired { problems += strangers(inFile: file) }
        // An empty file is no YAML mapping, but says nothing wrong.
        let hasFile = (try? Yams.compose(yaml: String(contentsOfFile: file, encoding: .utf8))) != nil
        let fileProvider: [any ConfigProvider] =
            hasFile ? [try await FileProvider<YAMLSnapshot>(filePath: FilePath(file))] : []
        let providers: [any ConfigProvider] = [
            InMemoryProvider(
                name: "flags",
                values: Dictionary(
                    uniqueKeysWithValues: flags.map {
                        (AbsoluteConfigKey($0.split(separator: ".").map(String.init)), .init(stringLiteral: $1))
                    })),
            EnvironmentVariablesProvider(environmentVariables: stripped(environment)),
        ]
        let reader = ConfigReader(providers: providers + fileProvider)
        var values: [String: String] = [:]
        for setting in Setting.all {
            do {
                let value =
                    try reader.string(forKey: ConfigKey(setting.key), isSecret: setting.isSecret) ?? secret(
                        setting, environment) ?? setting.fallback
                guard let value else { continue }
                if setting.accepts(value) {
                    values[setting.key] = value
                } else {
                    let shown = setting.isSecret ? "the value" : "\"\(value)\""
                    problems.append(Problem(setting.key, "\(shown) is not allowed; write \(setting.expectation)"))
                }
            } catch let problem as Problem {
                problems.append(problem)
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return Settings(values: values)
    }

    /// A value that has a fallback.
    public subscript(key: String) -> String {
        guard let value = values[key] else { preconditionFailure("\(key) has no fallback: ask with require") }
        return value
    }

    /// A value that need not be set.
    public func optional(_ key: String) -> String? { values[key] }

    public func number(_ key: String) -> Int { Int(self[key])! }

    public func optionalNumber(_ key: String) -> Int? { values[key].flatMap { Int($0) } }

    /// A value that must have been set.
    public func require(_ key: String) throws -> String {
        guard let value = values[key] else {
            let name = Setting.all.first { $0.key == key }!.environmentName
            throw Problems([
                Problem(key, "is not set; write it to a file and name the file in \(name)_FILE, or set \(name)")
            ])
        }
        return value
    }

    // MARK: Sources

    private static let prefix = "LIANHU_"
    private static let testPrefix = "LIANHU_TEST_"
    private static let fileSuffix = "_FILE"

    private static func stripped(_ environment: [String: String]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: environment.filter { $0.key.hasPrefix(prefix) }
                .map { (String($0.key.dropFirst(prefix.count)), $0.value) })
    }

    /// A secret in a file named by `…_FILE`, else a systemd credential of the setting's name.
    private static func secret(_ setting: Setting, _ environment: [String: String]) throws -> String? {
        guard setting.isSecret else { return nil }
        let name = setting.environmentName + fileSuffix
        if let path = environment[name] {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw Problem(name, "the file \(path) cannot be read; name a file that holds the secret alone")
            }
            return text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        guard let directory = environment["CREDENTIALS_DIRECTORY"] else { return nil }
        return (try? String(contentsOfFile: "\(directory)/\(setting.key)", encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func strangers(in environment: [String: String]) -> [Problem] {
        let names = Set(Setting.all.map(\.environmentName))
        let files = Set(Setting.all.filter(\.isSecret).map { $0.environmentName + fileSuffix })
        return environment.keys.sorted()
            .filter { $0.hasPrefix(prefix) && !$0.hasPrefix(testPrefix) && !names.contains($0) && !files.contains($0) }
            .map { Problem($0, "no such setting; there are \(names.union(files).sorted().joined(separator: ", "))") }
    }

    private static func strangers(inFile file: String) -> [Problem] {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            return [Problem(file, "cannot be read as UTF-8 text")]
        }
        do {
            guard let root = try Yams.compose(yaml: text) else { return [] }
            return strangers(root, path: "", file: file)
        } catch {
            return [Problem(file, "is no YAML: \(error)")]
        }
    }

    private static func strangers(_ node: Yams.Node, path: String, file: String) -> [Problem] {
        let place = "\(file):\(node.mark?.line ?? 1)"
        guard let mapping = node.mapping else {
            return Setting.all.contains { $0.key == path }
                ? [] : [Problem(place, "\(path.isEmpty ? "the file" : path) is no group of settings")]
        }
        if Setting.all.contains(where: { $0.key == path }) { return [Problem(place, "\(path) takes one value")] }
        return mapping.flatMap { key, value -> [Problem] in
            let full = (path.isEmpty ? "" : path + ".") + (key.string ?? "?")
            let siblings = Setting.all.filter { $0.key == full || $0.key.hasPrefix(full + ".") }
            guard siblings.isEmpty else { return strangers(value, path: full, file: file) }
            let known = Setting.all.map(\.key).joined(separator: ", ")
            return [Problem("\(file):\(key.mark?.line ?? 1)", "no such setting \(full); there are \(known)")]
        }
    }
}
