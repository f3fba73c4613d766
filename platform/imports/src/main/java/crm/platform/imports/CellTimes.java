package crm.platform.imports;

import crm.platform.domain.BusinessTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days and moments as files write them; a day without a time begins where the organisation is. */
final class CellTimes {

    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd");
    private static final DateTimeFormatter BASIC = strict("uuuuMMdd");
    private static final DateTimeFormatter DOTTED = strict("d.M.uuuu");

    private static final DateTimeFormatter HOURS = new DateTimeFormatterBuilder()
            .appendPattern("H:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern TIME =
            Pattern.compile("(?<time>\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?) ?(?<offset>[Zz]|[+-]\\d{2}(:?\\d{2})?)?");

    private static final int MOST_INTERVALS = 100;

    private final ZoneId zone;

    CellTimes(ZoneId zone) {
        this.zone = zone;
    }

    LocalDate date(String text) {
        try {
            return plausible(LocalDate.parse(text, format(text)));
        } catch (DateTimeException notADate) {
            throw new CellRefused("not-a-date", "A date such as 2026-11-22 or 20261122 is expected.");
        }
    }

    Instant instant(String text) {
        var between = endOfDay(text);
        if (between < 0) {
            return date(text).atStartOfDay(zone).toInstant();
        }
        try {
            var day = LocalDate.parse(text.substring(0, between), format(text.substring(0, between)));
            var moment = at(day, text.substring(between + 1).strip());
            plausible(LocalDate.ofInstant(moment, zone));
            return moment.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notAMoment) {
            throw new CellRefused(
                    "not-an-instant",
                    "A moment such as 2026-11-22T10:15:30Z or 22.11.2026 10:15, or a date, is expected.");
        }
    }

    List<Interval> intervals(String text) {
        var parts = text.split("\\|", -1);
        if (parts.length > MOST_INTERVALS) {
            throw new CellRefused("too-many-intervals", "At most " + MOST_INTERVALS + " intervals are allowed.");
        }
        return Stream.of(parts).map(String::strip).map(this::interval).toList();
    }

    private Interval interval(String text) {
        var ends = text.split("/", -1);
        if (ends.length != 2 || ends[0].isBlank() || ends[1].isBlank()) {
            throw new CellRefused(
                    "not-an-interval",
                    "Intervals such as 2026-11-22T10:15Z/2026-11-22T11:00Z, parted by |, are expected.");
        }
        var interval = new Interval(instant(ends[0].strip()), instant(ends[1].strip()));
        if (interval.until().isBefore(interval.from())) {
            throw new CellRefused("interval-backwards", "An interval ends after it begins.");
        }
        return interval;
    }

    /** Where the day ends and the time begins; negative without a time. */
    private static int endOfDay(String text) {
        for (int place = 0; place < text.length(); place++) {
            var sign = text.charAt(place);
            if (sign == 'T' || sign == 't' || sign == ' ') {
                return place;
            }
        }
        return -1;
    }

    private Instant at(LocalDate day, String time) {
        var parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new DateTimeException("no time of the day");
        }
        var local = day.atTime(LocalTime.parse(parts.group("time"), HOURS));
        var offset = parts.group("offset");
        return offset == null
                ? local.atZone(zone).toInstant()
                : local.toInstant(ZoneOffset.of(offset.toUpperCase(Locale.ROOT)));
    }

    private static DateTimeFormatter format(String text) {
        if (text.indexOf('-') > 0) {
            return ISO;
        }
        return text.indexOf('.') > 0 ? DOTTED : BASIC;
    }

    private static LocalDate plausible(LocalDate date) {
        if (!BusinessTime.holds(date)) {
            throw new DateTimeException("the year is out of range");
        }
        return date;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
