package crm.launcher.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;

/**
 * Service requests that some of the customers might have made in the year that the KPIs are printed for. Made up, the purchases tell
 * of none; always the same ones.
 */
public final class PastRequests {

    private static final long SEED = 8_101_299L;
    private static final int EVERY = 29;
    private static final LocalDate FIRST_DAY = LocalDate.of(1997, 7, 1);
    private static final int DAYS = 345;
    private static final int OPENS_AT = 6;
    private static final int HOURS = 13;

    /** Mean minutes from the answer to the solution, so that some of each priority miss their target. */
    private static final Map<String, Integer> SOLVED_AFTER =
            Map.of("LOW", 5_000, "NORMAL", 3_000, "HIGH", 900, "URGENT", 250);

    private final Csv csv = new Csv(
            "externalId",
            "customerExternalId",
            "type",
            "priority",
            "channel",
            "topicCode",
            "openedAt",
            "firstAnswerAt",
            "resolvedAt",
            "contactCount",
            "transferred",
            "csat",
            "nps");

    private PastRequests(Collection<String> customers) {
        customers.stream().filter(PastRequests::asked).forEach(this::story);
    }

    static PastRequests of(DemoData data) {
        return new PastRequests(data.customerNumbers());
    }

    /** The file as it is imported. */
    public static byte[] file(DemoData data) {
        return of(data).csv().bytes();
    }

    Csv csv() {
        return csv;
    }

    private static boolean asked(String number) {
        return Integer.parseInt(number) % EVERY == 0;
    }

    private void story(String number) {
        var dice = new Dice(number, SEED);
        request(number, 1, dice);
        if (dice.chance(25)) {
            request(number, 2, dice);
        }
    }

    private void request(String number, int count, Dice dice) {
        var priority = dice.oneOf("LOW", 20, "NORMAL", 50, "HIGH", 22, "URGENT", 8);
        var opened = FIRST_DAY
                .plusDays(dice.below(DAYS))
                .atTime(OPENS_AT + dice.below(HOURS), dice.below(60))
                .atOffset(ZoneOffset.UTC);
        var answered = opened.plusMinutes(3 + dice.minutes(150));
        var solved = answered.plusMinutes(5 + dice.minutes(SOLVED_AFTER.get(priority)));
        boolean isSolved = dice.chance(96);
        boolean isAnswered = isSolved || dice.chance(50);
        csv.row(
                "cdnow-request-" + number + "-" + count,
                "cdnow-" + number,
                dice.oneOf("REQUEST", 55, "SUGGESTION", 15, "COMPLAINT", 30),
                priority,
                dice.oneOf("CALL", 35, "EMAIL", 25, "CHAT", 15, "WEB", 15, "STORE", 6, "SOCIAL", 4),
                dice.oneOf("DELIVERY", 40, "RETURN", 20, "INVOICE", 15, "PRODUCT", 25),
                text(opened),
                isAnswered ? text(answered) : "",
                isSolved ? text(solved) : "",
                isAnswered ? dice.oneOf("1", 70, "2", 20, "3", 10) : "1",
                String.valueOf(isAnswered && dice.chance(15)),
                isSolved && dice.chance(60) ? dice.oneOf("1", 6, "2", 8, "3", 16, "4", 38, "5", 32) : "",
                isSolved && count == 1 && dice.chance(35) ? nps(dice) : "");
    }

    private static String nps(Dice dice) {
        return switch (dice.oneOf("DETRACTOR", 22, "PASSIVE", 30, "PROMOTER", 48)) {
            case "DETRACTOR" -> String.valueOf(dice.below(7));
            case "PASSIVE" -> String.valueOf(7 + dice.below(2));
            default -> String.valueOf(9 + dice.below(2));
        };
    }

    private static String text(OffsetDateTime moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toInstant().toString();
    }
}
