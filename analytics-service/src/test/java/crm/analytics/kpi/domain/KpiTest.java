package crm.analytics.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ANA-13: the catalogue. */
class KpiTest {

    @Test
    void everyKpiHasNameDefinitionAndPopulationInBothLanguages() {
        for (var kpi : Kpi.values()) {
            for (var text :
                    new Text[] {kpi.title(), kpi.definition(), kpi.population().text()}) {
                assertThat(text.tr()).as(kpi.name()).isNotBlank();
                assertThat(text.en()).as(kpi.name()).isNotBlank().isNotEqualTo(text.tr());
            }
            assertThat(kpi.version()).isPositive();
        }
    }

    @Test
    void theseKpisAreAnswered() {
        assertThat(Arrays.stream(Kpi.values()).map(Kpi::name))
                .containsExactly(
                        "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K20", "K21");
    }

    /** C31: the same names everywhere. */
    @Test
    void dimensionsAreThoseThatTheFactsKnow() {
        assertThat(Kpi.K1.dimensions())
                .containsExactly(Dimension.OWNER, Dimension.TEAM, Dimension.CAMPAIGN, Dimension.SOURCE);
        for (var kpi : List.of(Kpi.K4, Kpi.K5, Kpi.K6, Kpi.K7)) {
            assertThat(kpi.dimensions()).containsExactly(Dimension.OWNER, Dimension.TEAM, Dimension.CHANNEL);
        }
        assertThat(Kpi.K12.dimensions()).isEqualTo(Kpi.K10.dimensions()).contains(Dimension.TOPIC, Dimension.PRODUCT);
        assertThat(Kpi.K9.dimensions()).isEqualTo(Kpi.K3.dimensions()).containsExactly(Dimension.OWNER, Dimension.TEAM);
        for (var dimension : Dimension.values()) {
            assertThat(Dimension.of(dimension.code())).contains(dimension);
        }
        assertThat(Dimension.of("country")).isEmpty();
    }

    /** Of the others it is the lead's or the request's. */
    @Test
    void ownerAndTeamAreTheCustomersWhereCustomersAreCounted() {
        assertThat(Arrays.stream(Kpi.values()).filter(Kpi::isByCustomer))
                .containsExactly(Kpi.K3, Kpi.K4, Kpi.K5, Kpi.K6, Kpi.K7, Kpi.K9);
    }

    @Test
    void aCodeIsFoundExactlyAsItIsWritten() {
        assertThat(Kpi.of("K4")).contains(Kpi.K4);
        assertThat(Kpi.of("k4")).isEmpty();
        assertThat(Kpi.of("K99")).isEmpty();
    }

    @Test
    void onlyCustomerKpisTakeAWindowAndOnlyMoneyKpisACurrency() {
        assertThat(Arrays.stream(Kpi.values()).filter(Kpi::takesWindow))
                .containsExactly(Kpi.K4, Kpi.K5, Kpi.K6, Kpi.K7);
        assertThat(Arrays.stream(Kpi.values()).filter(Kpi::takesCurrency)).containsExactly(Kpi.K5, Kpi.K6);
        assertThat(Kpi.K3.takesCurrency(Variant.AMOUNT)).isTrue();
        assertThat(Kpi.K1.takesCurrency(Variant.PAYING)).isFalse();
    }

    @Test
    void aVariantIsDefinedInBothLanguagesAndBelongsToOneKpi() {
        for (var variant : Variant.values()) {
            assertThat(variant.definition().tr()).isNotBlank();
            assertThat(variant.definition().en())
                    .isNotEqualTo(variant.definition().tr());
            assertThat(Arrays.stream(Kpi.values()).filter(kpi -> kpi.variants().contains(variant)))
                    .hasSize(1);
        }
    }
}
