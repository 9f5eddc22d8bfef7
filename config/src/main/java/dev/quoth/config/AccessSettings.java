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

    static AccessSettings from(Values values) {
        return new AccessSettings(values.one("access.open", false, Forms::truth),
                values.many("access.allow", Principal::parse), values.many("access.operators", Principal::parse));
    }
}
