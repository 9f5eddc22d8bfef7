package dev.quoth.config;

import java.util.List;

/// Who may ask.
///
/// @param open      `access.open`; true lets everyone ask about every collection; default false
/// @param allow     `access.allow`, people and chats that may ask; none by default
/// @param operators `access.operators`, people who may also let others in; none by default
public record AccessSettings(boolean open, List<Principal> allow, List<Principal> operators) {

    public AccessSettings {
        allow = List.copyOf(allow);
        operators = List.copyOf(operators);
    }

    /// A group can't be an operator: whoever joined it would be one.
    private static Principal person(String text) {
        var principal = Principal.parse(text);
        boolean isPerson = switch (principal) {
            case Principal.Telegram(var id) -> id > 0;
            case Principal.Slack(var team, var id) -> id.startsWith("U") || id.startsWith("W");
        };
        if (!isPerson) {
            throw new IllegalArgumentException("must be a person's id, not a chat's");
        }
        return principal;
    }

    static AccessSettings from(Values values) {
        return new AccessSettings(values.one("access.open", false, Forms::truth),
                values.many("access.allow", Principal::parse), values.many("access.operators", AccessSettings::person));
    }
}
