package crm.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C18, CUS-03: leads of the past with their dates, for K1 and K2 of the past. */
@QuarkusTest
class PastLeadImportComponentTest extends ImportComponentTest {

    private static final String HEADER =
            "externalId,externalSystem,companyName,createdAt,convertedAt,customerExternalId,"
                    + "disqualifiedAt,disqualifyReason\n";

    @Test
    void aLeadIsConvertedIntoItsCustomerWhenItWas() {
        aCompany("C1");
        counts(imported(row("L1", "2025-01-05T09:00:00Z,2025-01-15T21:00:00Z,C1,,")), 1, 0, 0, 0);

        manager()
                .get(LEADS + "/" + lead("L1"))
                .then()
                .body("status", equalTo("CONVERTED"))
                .body("createdAt", equalTo("2025-01-05T09:00:00Z"))
                .body("convertedTo.customerId", equalTo(customer("C1").toString()));
        var events = eventsOf(lead("L1"));
        assertThat(eventTypesOf(lead("L1"))).containsExactly("lead.created.v1", "lead.converted.v1");
        assertThat(events.stream()
                        .map(event -> ((Timestamp) event.get("occurred_at")).toInstant())
                        .toList())
                .containsExactly(Instant.parse("2025-01-05T09:00:00Z"), Instant.parse("2025-01-15T21:00:00Z"));
        var converted = JsonPath.from((String) events.get(1).get("payload"));
        assertThat(converted.getString("leadCreatedAt")).isEqualTo("2025-01-05T09:00:00Z");
        assertThat(converted.getString("convertedAt")).isEqualTo("2025-01-15T21:00:00Z");
        assertThat(converted.getString("customerKind")).isEqualTo("CORPORATE");
    }

    @Test
    void aLeadIsGivenUpWhenItWas() {
        counts(
                imported(row("L1", "2025-01-05,,,2025-02-01,NO_BUDGET") + row("L2", "2025-01-05,,,2025-02-01,")),
                2,
                0,
                0,
                0);

        manager()
                .get(LEADS + "/" + lead("L1"))
                .then()
                .body("status", equalTo("DISQUALIFIED"))
                .body("disqualifyReason", equalTo("NO_BUDGET"));
        manager().get(LEADS + "/" + lead("L2")).then().body("disqualifyReason", equalTo("NOT_TOLD"));
    }

    @Test
    void theSameFileAgainChangesNothingAndALaterOneTellsTheEnd() {
        aCompany("C1");
        aCompany("C2");
        var open = row("L1", "2025-01-05,,,,");
        counts(imported(open), 1, 0, 0, 0);
        counts(imported(open), 0, 0, 1, 0);
        var converted = row("L1", "2025-01-05,2025-01-15,C1,,");
        counts(imported(converted), 0, 1, 0, 0);
        counts(imported(converted), 0, 0, 1, 0);
        counts(imported(open), 0, 0, 1, 0);

        assertThat(refusal(row("L1", "2025-01-06,,,,"))).isEqualTo("createdAt,lead-import.differs");
        assertThat(refusal(row("L1", "2025-01-05,2025-01-16,C1,,"))).isEqualTo("convertedAt,lead-import.differs");
        assertThat(refusal(row("L1", "2025-01-05,2025-01-15,C2,,")))
                .isEqualTo("customerExternalId,lead-import.differs");
        assertThat(refusal(row("L1", "2025-01-05,,,2025-01-20,"))).isEqualTo(",lead.illegal-move");
    }

    @Test
    void whatCannotHaveHappenedIsNamed() {
        aCompany("C1");
        assertThat(refusal(row("L1", "2199-01-05,,,,"))).isEqualTo("createdAt,lead-import.out-of-order");
        assertThat(refusal(row("L1", "2025-01-05,2025-01-04,C1,,"))).isEqualTo("convertedAt,lead-import.out-of-order");
        assertThat(refusal(row("L1", "2025-01-05,,,2025-01-04,"))).isEqualTo("disqualifiedAt,lead-import.out-of-order");
        assertThat(refusal(row("L1", "2025-01-05,2025-01-15,,,")))
                .isEqualTo("customerExternalId,lead-import.half-conversion");
        assertThat(refusal(row("L1", "2025-01-05,,C1,,"))).isEqualTo("convertedAt,lead-import.half-conversion");
        assertThat(refusal(row("L1", "2025-01-05,2025-01-15,C1,2025-01-16,")))
                .isEqualTo("disqualifiedAt,lead-import.two-ends");
        assertThat(refusal(row("L1", "2025-01-05,2025-01-15,NOBODY,,")))
                .isEqualTo("customerExternalId,customer.unknown");
        assertThat(refusal(row("L1", "2025-01-05,,,2025-01-16,no money")))
                .isEqualTo("disqualifyReason,disqualification-reason.unknown");
    }

    /** Whoever imports may convert only into customers whom they may see. */
    @Test
    void aCustomerWhomTheImporterMayNotSeeIsUnknown() {
        aCompany("C1");
        var job = imported("leads", stranger(), stranger(), HEADER + row("L1", "2025-01-05,2025-01-15,C1,,"));

        counts(job, 0, 0, 0, 1);
        assertThat(errorsOf(job)).contains("2,customerExternalId,customer.unknown");
    }

    @Test
    void whoMayNotConvertMayNotImportConversions() {
        refused(
                permittedOnly("import:run", "lead:write")
                        .contentType("text/csv; charset=UTF-8")
                        .queryParam("kind", "leads")
                        .body(HEADER)
                        .post(IMPORTS)
                        .then(),
                403,
                "permission.missing");
    }

    private void aCompany(String externalId) {
        counts(
                imported(
                        "corporate-customers",
                        manager(),
                        manager(),
                        "externalId,externalSystem,legalName,taxNumber,isMerchant\n"
                                + String.join(",", externalId, system, "Kaya Ltd.", aTaxNumber(), "true\n")),
                1,
                0,
                0,
                0);
    }

    /** Column and code of the only row. */
    private String refusal(String row) {
        var lines = errorsOf(imported(row)).lines().skip(1).toList();
        assertThat(lines).hasSize(1);
        return lines.get(0).split(",")[1] + "," + lines.get(0).split(",")[2];
    }

    private JsonPath imported(String rows) {
        return imported("leads", manager(), manager(), HEADER + rows);
    }

    private String row(String id, String more) {
        return id + "," + system + ",Kaya Ltd.," + more + "\n";
    }

    private UUID lead(String externalId) {
        return TestDatabase.asMigration()
                .value("select lead_id from lead_external_id where system = ? and id = ?", system, externalId);
    }
}
