package crm.analytics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is asked of a KPI, cut into periods here once more: by the rule and not by the service's code. */
record Span(LocalDate from, LocalDate to, String step) {

    static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    private static final List<String> STEPS = List.of("none", "day", "week", "month", "quarter");

    static Span random(Random random, LocalDate firstDay, int days, int longest) {
        var from = firstDay.plusDays(random.nextInt(days));
        return new Span(from, from.plusDays(1 + random.nextInt(longest)), STEPS.get(random.nextInt(STEPS.size())));
    }

    Map<String, String> parameters() {
        return Map.of("from", from.toString(), "to", to.toString(), "by", step);
    }

    List<LocalDate> bounds() {
        var bounds = new ArrayList<LocalDate>(List.of(from));
        for (var day = from.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
            if (begins(day)) {
                bounds.add(day);
            }
        }
        bounds.add(to);
        return bounds;
    }

    List<Instant> moments() {
        return bounds().stream().map(day -> day.atStartOfDay(ZONE).toInstant()).toList();
    }

    private boolean begins(LocalDate day) {
        return switch (step) {
            case "day" -> true;
            case "week" -> day.getDayOfWeek() == DayOfWeek.MONDAY;
            case "month" -> day.getDayOfMonth() == 1;
            case "quarter" -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
            default -> false;
        };
    }
}
