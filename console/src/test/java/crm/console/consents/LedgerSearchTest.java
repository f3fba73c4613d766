package crm.console.consents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LedgerSearchTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private static LedgerSearch search(String field, String value) {
        var query = new MultivaluedHashMap<String, String>();
        query.putSingle(field, value);
        query.putSingle("action", "REFUSE");
        query.putSingle("until", "2026-11-30");
        query.putSingle("elsewhere", "x");
        return new LedgerSearch(query);
    }

    @Test
    void theLastDayIsIncludedAndDaysAreTheOrganisations() {
        assertThat(search("personId", " 42 ").query(ISTANBUL, null))
                .containsEntry("filter[personId]", "42")
                .containsEntry("filter[action]", "REFUSE")
                .containsEntry("filter[recordedAt][lt]", "2026-11-30T21:00:00Z")
                .doesNotContainKeys("filter[elsewhere]", "filter[recordedAt][gte]", "cursor");
    }

    @Test
    void whatIsNoDayOrEmptyIsNotAskedFor() {
        assertThat(search("from", "dün").query(ISTANBUL, null)).doesNotContainKey("filter[recordedAt][gte]");
        assertThat(search("personId", " ").query(ISTANBUL, null)).doesNotContainKey("filter[personId]");
    }

    @Test
    void thePageBehindHoldsTheSameQuestion() {
        assertThat(search("personId", "a b").address("c=1"))
                .isEqualTo("/console/consents?personId=a+b&action=REFUSE&until=2026-11-30&cursor=c%3D1");
    }
}
