/// A1: the hour of the day's message, if somebody asks for another: `早上提醒`, `晚上7点提醒`.
public enum SetReminderHour {
    public static func decide(_ hour: Int, policy: Policy) -> Decision {
        guard !policy.reminders.isQuiet(hour) else {
            return .refuse(
                .across(
                    .quietHour(hour, from: policy.reminders.quietFrom, until: policy.reminders.quietUntil)))
        }
        return Decision(changes: [.across(.reminderHourSet(hour))], answers: [.across(.reminderHourSet(hour))])
    }
}
