package crm.iys;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** The registry's dates: Türkiye time, in whole seconds. */
final class Dates {

    private static final ZoneOffset TURKIYE = ZoneOffset.ofHours(3);
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private Dates() {}

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORMAT).toInstant(TURKIYE));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static String write(Instant moment) {
        return FORMAT.format(moment.atOffset(TURKIYE));
    }

    /** Monday to Friday, at the same time of day; feasts are left to whoever sends. */
    static Instant businessDaysBefore(Instant moment, int days) {
        var day = moment.atOffset(TURKIYE);
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (day.getDayOfWeek().getValue() <= 5) {
                left--;
            }
        }
        return day.toInstant();
    }
}
