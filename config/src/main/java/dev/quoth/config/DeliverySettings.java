package dev.quoth.config;

import java.time.Duration;

/// How long replies are kept for a platform that does not take them.
///
/// @param giveUpAfter `delivery.give-up-after`; default 24 hours
public record DeliverySettings(Duration giveUpAfter) {

    static DeliverySettings from(Values values) {
        return new DeliverySettings(values.one("delivery.give-up-after", Duration.ofHours(24), Forms::duration));
    }
}
