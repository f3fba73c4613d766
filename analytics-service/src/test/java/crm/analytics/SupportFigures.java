package crm.analytics;

import crm.contracts.support.ServiceRequestType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * K8, K9, K10, K12, K13, K20 and K21 of one period in the plainest way: every case is looked at anew. It shares nothing with the service but
 * the definitions.
 */
record SupportFigures(List<SupportCase> cases, List<SurveyAnswer> answers) {

    /** @param mean NaN where nothing was counted, as the others */
    record Plain(
            double numerator, long denominator, double value, double mean, double median, double low, double high) {

        private static Plain share(long part, long whole, double mean) {
            return new Plain(part, whole, 100.0 * part / whole, mean, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private static final Duration WEEK = Duration.ofDays(7);

    SupportFigures of(Predicate<UUID> customers) {
        return new SupportFigures(
                cases.stream().filter(one -> customers.test(one.customer)).toList(),
                answers.stream().filter(one -> customers.test(one.customer())).toList());
    }

    Plain of(String code, Instant from, Instant to, Instant now) {
        return switch (code) {
            case "K8" -> firstContact(from, to);
            case "K9" -> recommendation(from, to);
            case "K10" -> compliance(from, to);
            case "K12" -> satisfaction(from, to);
            case "K20" -> timeToSolution(from, to);
            case "K21" -> reassignments(from, to);
            default -> complaints(from, to, now);
        };
    }

    private Plain firstContact(Instant from, Instant to) {
        int solved = 0;
        int atFirstContact = 0;
        for (var one : cases) {
            var inPeriod =
                    one.solutions.stream().filter(s -> within(s.at, from, to)).toList();
            solved += inPeriod.isEmpty() ? 0 : 1;
            atFirstContact += inPeriod.stream().anyMatch(SupportFigures::held) ? 1 : 0;
        }
        return Plain.share(atFirstContact, solved, Double.NaN);
    }

    private static boolean held(SupportCase.Solution solution) {
        return !solution.byTheWay
                && (solution.reopenedAt == null || solution.reopenedAt.isAfter(solution.at.plus(WEEK)));
    }

    private Plain recommendation(Instant from, Instant to) {
        var last = new HashMap<UUID, SurveyAnswer>();
        for (var answer : answers) {
            if (answer.kind().equals("NPS") && within(answer.at(), from, to)) {
                last.merge(answer.customer(), answer, (a, b) -> a.at().isAfter(b.at()) ? a : b);
            }
        }
        var values = last.values().stream()
                .mapToDouble(answer -> answer.score() >= 9 ? 1 : answer.score() <= 6 ? -1 : 0)
                .toArray();
        var n = values.length;
        var mean = DoubleStream.of(values).average().orElse(Double.NaN);
        var spread = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        var reach = 1.96 * Math.sqrt(spread / n / n);
        return new Plain(
                Math.round(DoubleStream.of(values).sum()),
                n,
                100 * mean,
                Double.NaN,
                Double.NaN,
                Math.max(-100, 100 * (mean - reach)),
                Math.min(100, 100 * (mean + reach)));
    }

    private Plain compliance(Instant from, Instant to) {
        int met = 0;
        int breached = 0;
        for (var one : cases) {
            for (var target : one.targets) {
                met += target.metAt() != null && within(target.metAt(), from, to) ? 1 : 0;
                breached += target.metAt() == null && within(target.dueAt(), from, to) ? 1 : 0;
            }
        }
        return Plain.share(met, met + breached, Double.NaN);
    }

    private Plain timeToSolution(Instant from, Instant to) {
        var hours = hoursToSolution(from, to);
        var n = hours.size();
        var median = n == 0 ? Double.NaN : (hours.get((n - 1) / 2) + hours.get(n / 2)) / 2;
        var sum = hours.stream().mapToDouble(h -> h).sum();
        return new Plain(sum, n, sum / n, Double.NaN, median, Double.NaN, Double.NaN);
    }

    /** In per cent of the requests that were solved in the period; NaN where there are none. */
    double withinADay(Instant from, Instant to) {
        var hours = hoursToSolution(from, to);
        return 100.0 * hours.stream().filter(one -> one <= 24).count() / hours.size();
    }

    private List<Double> hoursToSolution(Instant from, Instant to) {
        return cases.stream()
                .flatMap(one -> lastSolution(one, from, to)
                        .map(solution ->
                                Duration.between(one.openedAt, solution.at).toMillis() / 3_600_000.0)
                        .stream())
                .sorted()
                .toList();
    }

    private Plain reassignments(Instant from, Instant to) {
        var transfers = cases.stream()
                .flatMap(one -> lastSolution(one, from, to).stream())
                .mapToInt(solution -> solution.transfers)
                .toArray();
        var sum = java.util.Arrays.stream(transfers).sum();
        var mean = java.util.Arrays.stream(transfers).average().orElse(Double.NaN);
        return new Plain(sum, transfers.length, sum, mean, Double.NaN, Double.NaN, Double.NaN);
    }

    private static Optional<SupportCase.Solution> lastSolution(SupportCase one, Instant from, Instant to) {
        return one.solutions.stream()
                .filter(solution -> within(solution.at, from, to))
                .reduce((earlier, later) -> later);
    }

    private Plain satisfaction(Instant from, Instant to) {
        var scores = answers.stream()
                .filter(answer -> answer.kind().equals("CSAT") && within(answer.at(), from, to))
                .mapToInt(SurveyAnswer::score)
                .toArray();
        var good = java.util.Arrays.stream(scores).filter(score -> score >= 4).count();
        return Plain.share(
                good, scores.length, java.util.Arrays.stream(scores).average().orElse(Double.NaN));
    }

    private Plain complaints(Instant from, Instant to, Instant now) {
        var end = to.isBefore(now) ? to : now;
        var complaints = cases.stream()
                .filter(one -> one.type == ServiceRequestType.COMPLAINT)
                .toList();
        var unanswered = complaints.stream()
                .filter(one -> one.answerDueAt.isBefore(end))
                .filter(one -> one.firstAnswerAt == null || !one.firstAnswerAt.isBefore(end))
                .filter(one -> one.rejectedAt == null || !one.rejectedAt.isBefore(end))
                .count();
        var minutes = complaints.stream()
                .filter(one -> one.firstAnswerAt != null && within(one.firstAnswerAt, from, to))
                .map(one -> Duration.between(one.openedAt, one.firstAnswerAt).toSeconds() / 60.0)
                .sorted(Comparator.naturalOrder())
                .toList();
        var n = minutes.size();
        var mean = minutes.stream().mapToDouble(m -> m).average().orElse(Double.NaN);
        var median = n == 0 ? Double.NaN : (minutes.get((n - 1) / 2) + minutes.get(n / 2)) / 2;
        return new Plain(unanswered, unanswered + n, unanswered, mean, median, Double.NaN, Double.NaN);
    }

    private static boolean within(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
