package crm.analytics.kpi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.analytics.kpi.domain.ActivityWindow;
import crm.analytics.kpi.domain.Kpi;
import crm.platform.domain.InvalidInput;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parameters of a KPI request. */
class KpiParametersTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    @Test
    void windowAndStepHaveDefaults() {
        var question = KpiParameters.question(Kpi.K4, request("2026-01-01", "2026-04-01", null, null, null), ZONE);

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
        assertThat(refused(Kpi.K5, request(null, "yesterday", "fortnight", "P6M", "XXXX")))
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

    private static List<String> refused(Kpi kpi, KpiRequest request) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> KpiParameters.question(kpi, request, ZONE));
        return refusal.violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }

    private static KpiRequest request(String from, String to, String by, String window, String currency) {
        return new KpiRequest(from, to, by, window, currency);
    }
}
