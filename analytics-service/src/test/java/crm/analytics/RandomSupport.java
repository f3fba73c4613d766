package crm.analytics;

import crm.contracts.support.ServiceRequestType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Requests and survey answers of many customers that nobody chose, the same ones for one seed. */
final class RandomSupport {

    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    static final int DAYS = 240;

    private final Random random;
    private final Happenings happenings;
    private final List<UUID> customers;

    RandomSupport(long seed, Happenings happenings, List<UUID> customers) {
        this.random = new Random(seed);
        this.happenings = happenings;
        this.customers = customers;
    }

    SupportFigures happen(int requests, int surveys) {
        var cases = new ArrayList<SupportCase>();
        for (int i = 0; i < requests; i++) {
            cases.add(request());
        }
        var answers = new ArrayList<SurveyAnswer>();
        for (int i = 0; i < surveys; i++) {
            var kind = random.nextBoolean() ? "NPS" : "CSAT";
            var score = kind.equals("NPS") ? random.nextInt(11) : 1 + random.nextInt(5);
            answers.add(SurveyAnswer.given(happenings, customer(), kind, score, somewhen()));
        }
        return new SupportFigures(cases, answers);
    }

    private SupportCase request() {
        var types = ServiceRequestType.values();
        var type = types[random.nextInt(types.length)];
        var opened = somewhen();
        var request = new SupportCase(happenings, customer(), type, opened, after(opened, 24), after(opened, 120));
        var at = after(opened, 48);
        switch (random.nextInt(10)) {
            case 0 -> request.reject(at);
            case 1 -> {} // nobody ever cares
            case 2 -> request.runOut();
            default -> work(request, at);
        }
        return request;
    }

    private void work(SupportCase request, Instant begin) {
        var at = begin;
        if (random.nextInt(4) == 0) {
            request.hear(at);
            at = after(at, 24);
        }
        if (random.nextInt(3) > 0) {
            request.answer(at);
            at = after(at, 48);
        }
        if (random.nextInt(3) == 0) {
            request.hear(at);
            at = after(at, 48);
        }
        if (random.nextInt(6) == 0) {
            request.transfer(at);
            at = after(at, 48);
        }
        for (int again = 0; again < 3 && random.nextInt(5) > 0; again++) {
            request.resolve(at);
            if (random.nextInt(2) == 0) {
                return;
            }
            at = reopening(at);
            request.reopen(at, after(at, 120));
            at = after(at, 150);
        }
    }

    /** Around a week after the solution, often just at its edge. */
    private Instant reopening(Instant resolved) {
        var week = resolved.plus(Duration.ofDays(7));
        return switch (random.nextInt(4)) {
            case 0 -> week;
            case 1 -> week.plusSeconds(1);
            case 2 -> after(resolved, 160);
            default -> after(week, 160);
        };
    }

    private Instant after(Instant at, int mostHours) {
        return at.plusSeconds(1 + random.nextInt(mostHours * 3600));
    }

    private Instant somewhen() {
        return BEGIN.plusSeconds(random.nextInt(DAYS * 24 * 3600));
    }

    private UUID customer() {
        return customers.get(random.nextInt(customers.size()));
    }
}
