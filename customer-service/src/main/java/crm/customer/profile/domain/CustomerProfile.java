package crm.customer.profile.domain;

import crm.customer.text.domain.Text;
import crm.platform.domain.InvalidInput;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every customer, person or company, and may be changed at any time.
 *
 * @param language BCP 47: {@code tr}, {@code en-GB}
 * @param timeZone where the customer's day begins: {@code Europe/Istanbul}
 * @param customerSince when the relation began, which may be long before the registration
 * @param preferredChannel null when not known
 * @param acquisitionChannel code; null when not known
 */
public record CustomerProfile(
        String language,
        String timeZone,
        Instant customerSince,
        @Nullable PreferredChannel preferredChannel,
        @Nullable String acquisitionChannel) {

    public CustomerProfile {
        if (language == null || !language.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
            throw InvalidInput.of("language", "customer.language-unknown", "A language is a tag such as tr or en-GB.");
        }
        if (timeZone == null || !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw InvalidInput.of("timeZone", "customer.time-zone-unknown", "There is no such time zone.");
        }
        if (customerSince == null) {
            throw InvalidInput.of(
                    "customerSince", "customer.since-required", "The beginning of the relation is needed.");
        }
        Text.code("acquisitionChannel", acquisitionChannel);
    }

    /** Nobody is a customer since tomorrow. */
    public void requireBegunBy(Instant now) {
        if (customerSince.isAfter(now)) {
            throw InvalidInput.of(
                    "customerSince", "customer.since-in-future", "The beginning of the relation lies in the future.");
        }
    }

    public void compareTo(CustomerProfile other, ChangedFields changes) {
        changes.compare("language", language, other.language);
        changes.compare("timeZone", timeZone, other.timeZone);
        changes.compare("customerSince", customerSince, other.customerSince);
        changes.compare("preferredChannel", preferredChannel, other.preferredChannel);
        changes.compare("acquisitionChannel", acquisitionChannel, other.acquisitionChannel);
    }
}
