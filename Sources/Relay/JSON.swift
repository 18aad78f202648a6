import Foundation
import Hummingbird

/// JSON as the relay writes it: snake_case keys, UTF-8 unescaped.
enum JSON {
    static func encode(_ value: some Encodable) -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = .withoutEscapingSlashes
        do {
            return try encoder.encode(value)
        } catch {
            preconditionFailure("the relay's own answers are always encodable: \(error)")
        }
    }

    static func response(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: encode(value))))
    }
}
