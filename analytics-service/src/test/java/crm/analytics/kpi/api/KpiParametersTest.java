package crm.analytics.kpi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.analytics.kpi.domain.ActivityWindow;
import crm.analytics.kpi.domain.Dimension;
import crm.analytics.kpi.domain.Kpi;
import crm.analytics.kpi.domain.TimeLimit;
import crm.platform.domain.InvalidInput;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The parameters of a KPI request. */
class KpiParametersTest {

    private static final String ID = "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10";
    private static final UUID CALLER = UUID.fromString("0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b77");
    private static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    @Test
    void windowAndStepHaveDefaults() {
        var question = KpiParameters.question(
                Kpi.K4, request("2026-01-01", "2026-04-01", null, null, null), Set.of(), CALLER, ZONE);

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

        assertThat(refused(Kpi.K10, request, Set.of("from", "to", "country", "assignee")))
                .containsExactly("assignee parameter.unknown", "country parameter.unknown");
        assertThat(refused(Kpi.K5, request, Set.of("from", "to", "asOf", "From")))
                .containsExactly("From parameter.unknown", "asOf parameter.unknown");
    }

    @Test
    void theRefusalSaysWhatIsAllowed() {
        var request = request("2026-01-01", "2026-02-01", null, null, null);

        assertThat(reasons(Kpi.K10, request, Set.of("asOf")))
                .containsExactly("K10 takes from, to, by, owner, team, channel, product, topic.");
        assertThat(reasons(Kpi.K7, request, Set.of("asOf")))
                .containsExactly("K7 takes from, to, by, window, owner, team, channel.");
        assertThat(reasons(Kpi.K5, request, Set.of("asOf")))
                .containsExactly("K5 takes from, to, by, window, currency, owner, team, channel.");
    }

    /** K20 */
    @Test
    void onlyTheTimeToSolutionHasALimitAndItHasADefault() {
        var january = Map.of("from", "2026-01-01", "to", "2026-02-01");
        var question = KpiParameters.question(Kpi.K20, request(january), january.keySet(), CALLER, ZONE);
        assertThat(question.limit()).isEqualTo(TimeLimit.DEFAULT);

        var limited = Map.of("from", "2026-01-01", "to", "2026-02-01", "within", "P2D");
        assertThat(KpiParameters.question(Kpi.K20, request(limited), limited.keySet(), CALLER, ZONE)
                        .limit()
                        .length())
                .isEqualTo(Duration.ofHours(48));
        assertThat(refused(Kpi.K10, request(limited))).containsExactly("within parameter.not-applicable");
        assertThat(reasons(Kpi.K20, request(january), Set.of("topics")))
                .containsExactly("K20 takes from, to, by, within, owner, team, channel, product, topic.");
    }

    /** K1, K3 */
    @Test
    void aVariantIsOfItsKpiAlone() {
        assertThat(refused(Kpi.K1, request(variant("amount")))).containsExactly("variant value.unknown");
        assertThat(refused(Kpi.K4, request(variant("paying")))).containsExactly("variant parameter.not-applicable");
        assertThat(KpiParameters.question(Kpi.K3, request(variant("amount")), Set.of(), CALLER, ZONE)
                        .isOfMoney())
                .isTrue();
        assertThat(KpiParameters.question(Kpi.K1, request(variant("paying")), Set.of(), CALLER, ZONE)
                        .isOfMoney())
                .isFalse();
        var inLira = Map.of("from", "2026-01-01", "to", "2026-02-01", "currency", "TRY");
        assertThat(refused(Kpi.K3, request(inLira))).containsExactly("currency parameter.not-applicable");
        assertThat(reasons(Kpi.K3, request(inLira), Set.of("topics")))
                .contains("K3 takes from, to, by, variant, currency, owner, team.");
    }

    /** C31: by what the facts of a KPI do not know, it is not asked. */
    @Test
    void aDimensionThatTheKpiDoesNotHaveIsRefusedByName() {
        var asked = Map.of("from", "2026-01-01", "to", "2026-02-01", "topic", "FEE", "campaign", ID, "channel", "WEB");

        assertThat(refused(Kpi.K10, request(asked))).containsExactly("campaign parameter.not-applicable");
        assertThat(refused(Kpi.K5, request(asked)))
                .containsExactly("topic parameter.not-applicable", "campaign parameter.not-applicable");
        assertThat(refused(Kpi.K4, request(asked))).isEqualTo(refused(Kpi.K5, request(asked)));
        assertThat(refused(Kpi.K3, request(asked)))
                .isEqualTo(refused(Kpi.K9, request(asked)))
                .hasSize(3);
        assertThat(reasons(Kpi.K1, request(asked), Set.of()))
                .containsOnly("K1 takes from, to, by, variant, owner, team, campaign, source.");
    }

    @Test
    void idsAreReadStrictlyAndNothingIsNoValue() {
        var asked =
                Map.of("from", "2026-01-01", "to", "2026-02-01", "owner", "Me", "product", "1-2-3-4-5", "topic", " ");

        assertThat(refused(Kpi.K8, request(asked)))
                .containsExactly("owner value.not-a-uuid", "product value.not-a-uuid", "topic value.required");
        assertThat(refused(Kpi.K5, request(Map.of("from", "2026-01-01", "to", "2026-02-01", "channel", "WEB\u0000"))))
                .containsExactly("channel text.control-character");
        var good =
                Map.of("from", "2026-01-01", "to", "2026-02-01", "owner", ID.toUpperCase(Locale.ROOT), "team", "izmir");
        assertThat(KpiParameters.question(Kpi.K8, request(good), Set.of(), CALLER, ZONE)
                        .only())
                .isEqualTo(Map.of(Dimension.OWNER, ID, Dimension.TEAM, "izmir"));
    }

    /** As in the filters of lists. */
    @Test
    void ownerMeIsTheCallerAndNothingElseIs() {
        var mine = Map.of("from", "2026-01-01", "to", "2026-02-01", "owner", "me", "team", "me");

        assertThat(KpiParameters.question(Kpi.K4, request(mine), Set.of(), CALLER, ZONE)
                        .only())
                .isEqualTo(Map.of(Dimension.OWNER, CALLER.toString(), Dimension.TEAM, "me"));
        var product = Map.of("from", "2026-01-01", "to", "2026-02-01", "product", "me");
        assertThat(refused(Kpi.K8, request(product))).containsExactly("product value.not-a-uuid");
    }

    private static Map<String, String> variant(String code) {
        return Map.of("from", "2026-01-01", "to", "2026-02-01", "variant", code);
    }

    /** Else a parameter would be read that is refused, or the other way round. */
    @Test
    void everyParameterIsKnownByTheNameOfItsComponent() throws NoSuchMethodException {
        for (var name : KpiParameters.ALL) {
            var parameter = KpiRequest.class.getMethod(name).getAnnotation(QueryParam.class);
            assertThat(parameter.value()).isEqualTo(name);
        }
    }

    private static List<String> reasons(Kpi kpi, KpiRequest request, Set<String> named) {
        var refusal = catchThrowableOfType(
                InvalidInput.class, () -> KpiParameters.question(kpi, request, named, CALLER, ZONE));
        return refusal.violations().stream()
                .map(InvalidInput.Violation::message)
                .toList();
    }

    private static List<String> refused(Kpi kpi, KpiRequest request) {
        return refused(kpi, request, Set.of());
    }

    private static List<String> refused(Kpi kpi, KpiRequest request, Set<String> named) {
        var refusal = catchThrowableOfType(
                InvalidInput.class, () -> KpiParameters.question(kpi, request, named, CALLER, ZONE));
        return refusal.violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }

    private static KpiRequest request(String from, String to, String by, String window, String currency) {
        var asked = new HashMap<String, String>();
        asked.put("from", from);
        asked.put("to", to);
        asked.put("by", by);
        asked.put("window", window);
        asked.put("currency", currency);
        return request(asked);
    }

    /** As the parameters of an address become one. */
    private static KpiRequest request(Map<String, String> asked) {
        var values = KpiParameters.ALL.stream().map(asked::get).toArray();
        try {
            return (KpiRequest) KpiRequest.class.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
