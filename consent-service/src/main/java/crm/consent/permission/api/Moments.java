package crm.consent.permission.api;

import crm.platform.domain.BusinessTime;
import crm.platform.domain.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads a moment with its offset; the text itself goes into the ledger too, so it is not a date type in the request. */
final class Moments {

    private Moments() {}

    static Instant parse(String field, String text) {
        try {
            return BusinessTime.within(field, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            throw InvalidInput.of(
                    field, "value.not-a-moment", "A moment such as 2026-11-20T09:30:00+03:00 is expected.");
        }
    }
}
