package crm.analytics.kpi.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.analytics.kpi.domain.Interval;
import crm.analytics.kpi.domain.KpiAnswer;
import crm.analytics.kpi.domain.KpiQuestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one KPI question.
 *
 * @param variant of the KPI that was asked for
 * @param window of activity, where the KPI takes one
 * @param limit of time, where the KPI tells the share of what kept it
 * @param only what has these values alone, by the names of the parameters; absent: everything
 * @param currency of a money KPI
 * @param asOf everything that was recorded up to here is counted; absent before the first event
 */
@Schema(name = "Kpi", description = "A KPI by period, only over persons who permit their analysis.")
public record KpiView(
        @Schema(examples = "K4") String code,
        int definitionVersion,
        @Schema(examples = "amount") @Nullable String variant,
        @Schema(examples = "P365D") @Nullable String window,
        @Schema(examples = "PT24H") @Nullable String limit,
        @Nullable Map<String, String> only,
        @Schema(examples = "TRY") @Nullable String currency,
        @Schema(examples = "Europe/Istanbul") String timeZone,
        @Nullable Instant asOf,
        List<PeriodView> periods) {

    private static final int DECIMALS = 4;

    /**
     * One period, {@code to} not included.
     *
     * @param value null where nothing was counted
     * @param unit PERCENT, POINTS, DAYS, HOURS, COUNT, or the currency
     * @param excludedNoConsent left out, because the person did not permit it
     * @param n K9, K12, K13, K21 only: how many answers the value or the means are of
     * @param mean K12 the score from 1 to 5, K13 minutes to the first answer, K21 reassignments of a request
     * @param median K2 days, K13 minutes to the first answer, K20 hours to the solution
     * @param interval K9 only: 95 % interval of the value
     * @param costUnknownLines K6 only: order lines counted without a cost, because none was known
     * @param shareWithinLimit K20 only: of the requests solved, per cent solved within the limit
     * @param paymentsUnknown K1 paying only: converted leads whose payments may not be looked at; the value counts none of them
     * @param amountUnknown K3 by amount only: closed opportunities that it leaves out, because they have no amount
     * @param excludedUnanswered K13 only: unanswered complaints that value leaves out for want of permission; with value, what the list of
     *     unanswered service requests counts
     */
    @Schema(name = "KpiPeriod")
    public record PeriodView(
            LocalDate from,
            LocalDate to,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
            BigDecimal value,

            @Nullable String unit,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            long included,
            long excludedNoConsent,
            @Nullable Long n,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable IntervalView interval,
            @Nullable Long costUnknownLines,
            @Nullable BigDecimal shareWithinLimit,
            @Nullable Long paymentsUnknown,
            @Nullable Long amountUnknown,
            @Nullable Long excludedUnanswered) {}

    @Schema(name = "KpiInterval")
    public record IntervalView(BigDecimal low, BigDecimal high) {

        static @Nullable IntervalView of(@Nullable Interval interval) {
            return interval == null
                    ? null
                    : new IntervalView(requireNonNull(plain(interval.low())), requireNonNull(plain(interval.high())));
        }
    }

    static KpiView of(KpiAnswer answer) {
        var question = answer.question();
        var kpi = question.kpi();
        return new KpiView(
                kpi.name(),
                kpi.version(),
                question.variant() == null ? null : question.variant().code(),
                kpi.takesWindow() ? question.window().toString() : null,
                kpi.takesLimit() ? question.limit().toString() : null,
                only(question),
                answer.currency(),
                question.zone().getId(),
                answer.asOf(),
                IntStream.range(0, question.periods().count())
                        .mapToObj(period -> period(answer, period))
                        .toList());
    }

    private static @Nullable Map<String, String> only(KpiQuestion question) {
        var only = new TreeMap<String, String>();
        question.only().forEach((dimension, value) -> only.put(dimension.code(), value));
        return only.isEmpty() ? null : only;
    }

    private static PeriodView period(KpiAnswer answer, int index) {
        var periods = answer.question().periods();
        var kpi = answer.question().kpi();
        var figure = answer.figures().get(index);
        var detail = figure.detail();
        return new PeriodView(
                periods.from(index),
                periods.to(index),
                figure.value(kpi.unit()),
                kpi.takesCurrency() ? answer.currency() : kpi.unit().name(),
                plain(figure.numerator()),
                plain(figure.denominator()),
                figure.included(),
                figure.excluded(),
                detail.n(),
                plain(detail.mean()),
                plain(detail.median()),
                IntervalView.of(detail.interval()),
                detail.costUnknownLines(),
                plain(figure.shareWithinLimit()),
                detail.paymentsUnknown(),
                detail.amountUnknown(),
                detail.excludedUnanswered());
    }

    /** At most four decimals and none that say nothing. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
