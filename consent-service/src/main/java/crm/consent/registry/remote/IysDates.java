package crm.consent.registry.remote;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The registry's dates: Türkiye time, which has been UTC+3 all year since 2016, in whole seconds; whatever zone this machine is in. */
public final class IysDates {

    private static final ZoneOffset TURKIYE = ZoneOffset.ofHours(3);
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private IysDates() {}

    static String write(Instant moment) {
        return FORMAT.format(moment.atOffset(TURKIYE));
    }

    static Instant read(String text) {
        return LocalDateTime.parse(text, FORMAT).toInstant(TURKIYE);
    }
}
