package crm.analytics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The CDNOW sample, and the KPIs computed over it in the plainest way: for each question every purchase is looked at anew. It
 * shares nothing with the service but the definitions.
 */
record Purchases(List<Purchase> all, ZoneId zone) {

    /** @param number the customer's number in the master file */
    record Purchase(String number, UUID customer, LocalDate day, BigDecimal dollars) {}

    static Purchases read(ZoneId zone) {
        var file = Purchases.class.getResourceAsStream("/cdnow/CDNOW_sample.txt");
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return new Purchases(reader.lines().map(Purchases::purchase).toList(), zone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Purchase purchase(String line) {
        var field = line.trim().split("\\s+");
        return new Purchase(
                field[0],
                UUID.nameUUIDFromBytes(("cdnow:" + field[0]).getBytes(StandardCharsets.US_ASCII)),
                LocalDate.parse(field[2], DateTimeFormatter.BASIC_ISO_DATE),
                new BigDecimal(field[4]));
    }

    /** Made up, but for each purchase always the same. */
    static String channel(Purchase purchase) {
        return purchase.dollars().unscaledValue().testBit(0) ? "WEB" : "STORE";
    }

    /** Whose customer it is, made up likewise. */
    static UUID owner(Purchase purchase) {
        return new UUID(0, Integer.parseInt(purchase.number()) % 3);
    }

    static String team(Purchase purchase) {
        return "team-" + Integer.parseInt(purchase.number()) % 2;
    }

    Purchases of(Predicate<Purchase> some) {
        return new Purchases(all.stream().filter(some).toList(), zone);
    }

    Set<UUID> customers() {
        return all.stream().map(Purchase::customer).collect(Collectors.toSet());
    }

    /** Mid-day, so that the time zone of the reader matters little and the one of the organisation not at all. */
    Instant moment(Purchase purchase) {
        return purchase.day().atTime(12, 0).atZone(zone).toInstant();
    }

    Set<UUID> activeAt(LocalDate day, Period window) {
        return activeIn(day.minus(window), day);
    }

    Set<UUID> activeIn(LocalDate from, LocalDate to) {
        return in(from, to).customers();
    }

    BigDecimal revenue(LocalDate from, LocalDate to) {
        return in(from, to).all().stream().map(Purchase::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** K4: how many of those active at the beginning are active at the end. */
    int stayed(LocalDate from, LocalDate to, Period window) {
        var stayed = new HashSet<>(activeAt(from, window));
        stayed.retainAll(activeAt(to, window));
        return stayed.size();
    }

    static BigDecimal percent(long part, long whole) {
        return quotient(BigDecimal.valueOf(100 * part), whole);
    }

    static BigDecimal quotient(BigDecimal sum, long count) {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_EVEN);
    }

    private Purchases in(LocalDate from, LocalDate to) {
        return of(one -> !one.day().isBefore(from) && one.day().isBefore(to));
    }
}
