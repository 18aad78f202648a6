/// Walks of the tree of units: the common table expressions that queries begin with.
enum UnitWalk {
    /// `up (id, level, parent_id, height)`: a unit, at height 0, and all above it. One parameter: the unit.
    static let up = up(from: "id = ?")

    /// The same from every unit of which `condition` holds; a unit stands as often as there are ways to it.
    static func up(from condition: String) -> String {
        """
        WITH RECURSIVE up (id, level, parent_id, height) AS (
            SELECT id, level, parent_id, 0 FROM units WHERE \(condition)
            UNION ALL SELECT u.id, u.level, u.parent_id, up.height + 1 FROM units u JOIN up ON u.id = up.parent_id)
        """
    }

    /// `up (base, id)`: each unit that `start` selects (twice), with itself and all above it.
    static func upEach(from start: String) -> String {
        """
        WITH RECURSIVE up (base, id) AS (
            \(start)
            UNION SELECT up.base, u.parent_id FROM units u JOIN up ON u.id = up.id WHERE u.parent_id IS NOT NULL)
        """
    }

    /// `down (id)`: a unit and all below it. One parameter: the unit.
    static let down = down(from: "SELECT id FROM units WHERE id = ?")

    /// `down (id)`: the units that `start` selects and all below them.
    static func down(from start: String) -> String { "WITH RECURSIVE \(branch("down", from: start))" }

    /// A further walk down, of another name, in a query that has begun with one.
    static func branch(_ name: String, from start: String) -> String {
        """
        \(name) (id) AS (
            \(start)
            UNION SELECT u.id FROM units u JOIN \(name) ON u.parent_id = \(name).id)
        """
    }

    /// `down (id, depth)`: the same, with how far below `start` a unit lies.
    static func downByDepth(from start: String) -> String {
        """
        WITH RECURSIVE down (id, depth) AS (
            SELECT id, 0 FROM (\(start)) started
            UNION SELECT u.id, down.depth + 1 FROM units u JOIN down ON u.parent_id = down.id)
        """
    }
}
