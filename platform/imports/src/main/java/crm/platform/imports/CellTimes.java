package crm.platform.imports;

import crm.platform.domain.BusinessTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/** Days and moments as files write them; a day without a time begins where the organisation is. */
final class CellTimes {

    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd");
    private static final DateTimeFormatter BASIC = strict("uuuuMMdd");
    private static final DateTimeFormatter DOTTED = strict("dd.MM.uuuu");

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
        if (text.indexOf('T') < 0 && text.indexOf('t') < 0) {
            return date(text).atStartOfDay(zone).toInstant();
        }
        try {
            var moment = hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
            plausible(LocalDate.ofInstant(moment, zone));
            return moment.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notAMoment) {
            throw new CellRefused("not-an-instant", "A moment such as 2026-11-22T10:15:30Z, or a date, is expected.");
        }
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

    private static boolean hasOffset(String text) {
        var time = text.substring(Math.max(text.indexOf('T'), text.indexOf('t')) + 1);
        return time.endsWith("Z") || time.endsWith("z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
