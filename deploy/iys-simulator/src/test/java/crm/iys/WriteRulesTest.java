package crm.iys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** V1 to V10: what the registry takes and what not. */
class WriteRulesTest extends SimulatorFixture {

    @Test
    void theFirstRecordIsNoRefusal() {
        refused(consent("RET", 60), 400, "H175");
    }

    @Test
    void aRefusalOfARefusalIsRefused() {
        accepted(consent("ONAY", 60));
        accepted(consent("RET", 30));
        refused(consent("RET", 10), 400, "H174");
    }

    @Test
    void anApprovalMayFollowAnApprovalWhenItIsNewer() {
        accepted(consent("ONAY", 60));
        accepted(consent("ONAY", 30));
    }

    @Test
    void theDateHasToBeLaterThanTheStoredOne() {
        var date = clock.instant();
        accepted(consent(PHONE, "ONAY", date));
        refused(consent(PHONE, "RET", date), 400, "H178");
        refused(consent(PHONE, "RET", date.minusSeconds(1)), 400, "H178");
    }

    @Test
    void nothingIsFromTheFuture() {
        refused(consent("ONAY", -60), 400, "H162");
    }

    @Test
    void nothingIsFromBefore2015() {
        refused(consent(PHONE, "ONAY", Instant.parse("2015-04-30T20:59:59Z")), 400, "H156");
        refused(with("source", "HS_2015"), 400, "H155");
    }

    /** The clock stands at a Wednesday: three business days before is the Friday. */
    @Test
    void nothingIsOlderThanThreeBusinessDays() {
        accepted(
                consent(PHONE, "ONAY", clock.instant().minus(Duration.ofDays(5)).plusSeconds(60)));
        refused(consent("+905321112234", "ONAY", clock.instant().minus(Duration.ofDays(5))), 422, "H467");
    }

    @Test
    void sourcesOfTheRegistryAreItsOwn() {
        refused(with("source", "IYS_WEB"), 400, "H486");
        refused(with("source", "WEB"), 400, "H119");
        refused(with("source", "HS_KARAR"), 400, "H408");
    }

    @Test
    void fieldsAreWhatTheyHaveToBe() {
        refused(with("status", "RED"), 400, "H115");
        refused(with("recipientType", "KURUMSAL"), 400, "H116");
        refused(with("type", "SMS"), 400, "H117");
        refused(with("customer", "7"), 400, "H118");
        refused(with("recipient", "05321112233"), 400, "H121");
        refused(with("consentDate", "2026-11-25T09:00:00Z"), 400, "H158");
        refused(with("recipientType", ""), 400, "H267");
        refused(with("retailerCode", null), 400, "H267");
        refused(Map.of(), 400, "H110");
    }

    @Test
    void anEmailAddressIsKeptInLowerCase() {
        var consent = with("type", "EPOSTA");
        consent.put("recipient", "Ada@Example.com");
        accepted(consent);
        var found = post(STATUS, Map.of("recipient", "ada@example.com", "type", "EPOSTA"));
        assertThat(found.body().path("recipient").asText()).isEqualTo("ada@example.com");
        consent.put("recipient", "çiğdem@example.com");
        refused(consent, 400, "H160");
    }

    @Test
    void theSameWordsAgainAreTheSameTransaction() {
        var consent = consent("ONAY", 60);
        var first = post(SINGLE, consent);
        var second = post(SINGLE, consent);
        assertThat(second).isEqualTo(first);
        assertThat(first.body().path("transactionId").asText()).matches("[0-9a-f]{64}");
        assertThat(first.body().path("creationDate").asText()).startsWith("2026-11-25 12:00:0");
    }

    /** V10 */
    @Test
    void twoMovementsOfOneSecondShareATransaction() {
        var first = send(SINGLE, consent("ONAY", 60));
        var second = send(SINGLE, consent("RET", 30));
        assertThat(second.body().path("transactionId")).isEqualTo(first.body().path("transactionId"));
    }

    @Test
    void otherBrandsAreClosed() {
        var reply = post("/v2/sps/7/brands/8/consents", consent("ONAY", 60));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("H353");
    }
}
