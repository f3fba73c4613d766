package crm.proofs.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** One random question to a KPI. */
record KpiQuestion(LocalDate from, LocalDate to, String by, int window) {

    private static final LocalDate FIRST = LocalDate.of(1996, 9, 1);
    private static final int DAYS = 780; // two months before the first purchase to four after the last one
    private static final List<String> STEPS = List.of("none", "day", "week", "month", "quarter");

    /** Every step in turn; fine steps over shorter spans, so that no answer has hundreds of periods. */
    static KpiQuestion random(Random random, int number) {
        var by = STEPS.get(number % STEPS.size());
        int longest = switch (by) {
            case "day" -> 25;
            case "week" -> 120;
            default -> DAYS;
        };
        int length = 1 + random.nextInt(longest);
        var from = FIRST.plusDays(random.nextInt(DAYS - length + 1));
        return new KpiQuestion(from, from.plusDays(length), by, 1 + random.nextInt(400));
    }

    String path(String code) {
        return pathWithoutWindow(code) + "&window=P" + window + "D" + (code.equals("K5") ? "&currency=USD" : "");
    }

    /** For a KPI that takes none. */
    String pathWithoutWindow(String code) {
        return "/api/v1/kpis/" + code + "?from=" + from + "&to=" + to + "&by=" + by;
    }
}
