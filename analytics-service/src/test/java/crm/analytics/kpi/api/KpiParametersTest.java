package crm.analytics.kpi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.analytics.kpi.domain.ActivityWindow;
import crm.analytics.kpi.domain.Kpi;
import crm.platform.domain.InvalidInput;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The parameters of a KPI request. */
class KpiParametersTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    @Test
    void windowAndStepHaveDefaults() {
        var question =
                KpiParameters.question(Kpi.K4, request("2026-01-01", "2026-04-01", null, null, null), Set.of(), ZONE);

        assertThat(question.window()).isEqualTo(ActivityWindow.DEFAULT);
        assertThat(question.periods().count()).isOne();
    }

    @Test
    void theEndMustComeAfterTheBeginning() {
        assertThat(refused(Kpi.K4, request("2026-01-01", "2026-01-01", null, null, null)))
                .containsExactly("to period.empty");
    }

    @Test
    void allReasonsAreToldAtOnce() {
        assertThat(refused(Kpi.K5, request(null, "yesterday", "fortnight", "P11Y", "XXXX")))
                .containsExactly(
                        "from value.required",
                        "to value.not-a-date",
                        "by value.unknown",
                        "window value.not-a-window",
                        "currency value.unknown");
    }

    @Test
    void aLeadHasNoActivityWindowAndAShareNoCurrency() {
        assertThat(refused(Kpi.K1, request("2026-01-01", "2026-02-01", null, "P30D", "TRY")))
                .containsExactly("window parameter.not-applicable", "currency parameter.not-applicable");
    }

    @Test
    void aSpanWithTooManyPeriodsIsRefused() {
        assertThat(refused(Kpi.K4, request("2020-01-01", "2026-01-01", "day", null, null)))
                .containsExactly("by period.too-many");
    }

    @Test
    void yearsThatNoRecordCanHaveAreRefused() {
        assertThat(refused(Kpi.K4, request("0001-01-01", "+99999-01-01", null, null, null)))
                .containsExactly("from value.out-of-range", "to value.out-of-range");
    }

    @Test
    void aParameterThatTheKpiDoesNotKnowIsRefused() {
        var request = request("2026-01-01", "2026-02-01", null, null, null);

        assertThat(refused(Kpi.K10, request, Set.of("from", "to", "topic", "assignee")))
                .containsExactly("assignee parameter.unknown", "topic parameter.unknown");
        assertThat(refused(Kpi.K5, request, Set.of("from", "to", "channel", "asOf", "From")))
                .containsExactly("From parameter.unknown", "asOf parameter.unknown", "channel parameter.unknown");
    }

    @Test
    void theRefusalSaysWhatIsAllowed() {
        var request = request("2026-01-01", "2026-02-01", null, null, null);

        assertThat(reasons(Kpi.K10, request, Set.of("topic"))).containsExactly("K10 takes from, to, by.");
        assertThat(reasons(Kpi.K7, request, Set.of("topic"))).containsExactly("K7 takes from, to, by, window.");
        assertThat(reasons(Kpi.K5, request, Set.of("topic")))
                .containsExactly("K5 takes from, to, by, window, currency.");
    }

    private static List<String> reasons(Kpi kpi, KpiRequest request, Set<String> named) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> KpiParameters.question(kpi, request, named, ZONE));
        return refusal.violations().stream()
                .map(InvalidInput.Violation::message)
                .toList();
    }

    private static List<String> refused(Kpi kpi, KpiRequest request) {
        return refused(kpi, request, Set.of());
    }

    private static List<String> refused(Kpi kpi, KpiRequest request, Set<String> named) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> KpiParameters.question(kpi, request, named, ZONE));
        return refusal.violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }

    private static KpiRequest request(String from, String to, String by, String window, String currency) {
        return new KpiRequest(from, to, by, window, currency);
    }
}
