package crm.consent.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.ConsentComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** C10: a file as İYS writes it, calls and merchants among the rows. */
@QuarkusTest
class RegistryExportImportComponentTest extends ConsentComponentTest {

    private static final String HEADER = "recipient,recipientType,type,status,source,consentDate\n";

    private final String phone = newPhone();
    private final String email = "ada-" + UUID.randomUUID() + "@example.com";

    @Test
    void refusalsAreRecordedWhoeverToldThemAndApprovalsWithoutEvidenceAreRefusedByName() {
        var csv = HEADER
                + phone + ",BIREYSEL,MESAJ,RET,IYS_MOBIL,2021-03-04 15:06:07\n"
                + phone + ",BIREYSEL,ARAMA,RET,HS_CAGRI_MERKEZI,2021-03-04 15:06:07\n"
                + phone + ",TACIR,ARAMA,RET,HS_KARAR,2021-03-04 15:06:07\n"
                + email + ",BIREYSEL,EPOSTA,RET,HS_WEB,2021-03-04 15:06:07\n"
                + phone + ",BIREYSEL,MESAJ,ONAY,HS_WEB,2020-03-04 15:06:07\n"
                + email + ",TACIR,EPOSTA,ONAY,IYS_WEB,2020-03-04 15:06:07\n";
        var job = imported(csv);

        counts(job, 4, 0, 2);
        assertThat(errors(job))
                .contains(
                        "6,evidenceReference,consent.evidence-missing", "7,evidenceReference,consent.evidence-missing");
        assertThat(entries(phone))
                .extracting(entry -> entry.get("told"))
                .containsExactlyInAnyOrder(
                        "MESAJ BIREYSEL REFUSE IYS_MOBIL 2021-03-04T12:06:07Z",
                        "ARAMA BIREYSEL REFUSE HS_CAGRI_MERKEZI 2021-03-04T12:06:07Z",
                        "ARAMA TACIR REFUSE HS_KARAR 2021-03-04T12:06:07Z");
        counts(imported(csv), 0, 4, 2);
        assertThat(entries(phone)).hasSize(3);
    }

    /** It holds them, so they are not told to it; an approval with evidence is, for only İYS can confirm it. */
    @Test
    void theRegistryIsNotToldWhatItHolds() {
        var now = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var local = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(ZoneId.of("Europe/Istanbul"))
                .format(now);
        var header = HEADER.strip() + ",evidenceType,evidenceReference\n";
        var job = imported(header
                + phone + ",BIREYSEL,MESAJ,RET,HS_WEB,2021-03-04 15:06:07,,\n"
                + phone + ",BIREYSEL,ARAMA,ONAY,HS_WEB," + local + ",WEB_FORM,form 1\n");

        counts(job, 2, 0, 0);
        assertThat(TestDatabase.asService().rows("""
                        select r.status || ' ' || r.channel as told from registry_outbox r
                        join ledger_entry e on e.id = r.id where e.contact_point_id = ?
                        """, contactPoint(phone)))
                .extracting(row -> row.get("told"))
                .containsExactly("ONAY ARAMA");
    }

    @Test
    void eachBadRowIsNamed() {
        var job = imported(HEADER
                + email + ",BIREYSEL,ARAMA,RET,HS_WEB,2021-03-04\n"
                + phone + ",ESNAF,ARAMA,RET,HS_WEB,2021-03-04\n"
                + phone + ",BIREYSEL,FAX,RET,HS_WEB,2021-03-04\n"
                + phone + ",BIREYSEL,ARAMA,BELKI,HS_WEB,2021-03-04\n"
                + phone + ",BIREYSEL,ARAMA,RET,SHOP,2021-03-04\n"
                + phone + ",BIREYSEL,ARAMA,RET,HS_WEB,2014-03-04\n"
                + phone + ",BIREYSEL,ARAMA,RET,HS_WEB,\n"
                + phone + ",BIREYSEL,ARAMA,RET,HS_WEB,2199-01-01\n");

        counts(job, 0, 0, 8);
        assertThat(errors(job))
                .contains(
                        "2,recipient,consent.address-unreadable",
                        "3,recipientType,unknown-value",
                        "4,type,unknown-value",
                        "5,status,unknown-value",
                        "6,source,consent.unknown-source",
                        "7,consentDate,consent.before-etk",
                        "8,consentDate,required",
                        "9,consentDate,consent.effective-in-future")
                .doesNotContain(email, phone);
    }

    /** C9: a file of another tool, whose words are translated and whose recipient is a phone or an address. */
    @Test
    void anotherKindTakesTheSameFileByAMapping() {
        var id = uploaded(
                "channel-permissions",
                HEADER + phone + ",BIREYSEL,MESAJ,RET,HS_WEB,2021-03-04\n" + email
                        + ",-,EPOSTA,RET,HS_WEB,2021-03-04\n");
        var mapped = importer().contentType("application/json").body("""
                        {"columns": {"recipientType": "recipientType", "type": "channel", "status": "decision",
                                     "source": "source", "consentDate": "effectiveAt"},
                         "translations": {"status": {"ONAY": "GRANT", "RET": "REFUSE"}, "recipientType": {"-": ""}},
                         "splits": {"recipient": ["phone", "email"]}}
                        """).put(path(id) + "/mapping");
        mapped.then().statusCode(200);

        counts(run(id), 2, 0, 0);
        assertThat(entries(phone)).hasSize(1);
        assertThat(entries(email)).hasSize(1);
    }

    private static RequestSpecification importer() {
        return given().auth()
                .oauth2(Tokens.user("dpo")
                        .permissions("import:run", "consent:grant", "consent:refuse")
                        .visibility("all")
                        .sign());
    }

    private static String path(String id) {
        return "/api/v1/consent-imports/" + id;
    }

    private static String uploaded(String kind, String csv) {
        return importer()
                .contentType("text/csv; charset=UTF-8")
                .queryParam("kind", kind)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/consent-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath imported(String csv) {
        return run(uploaded(RegistryExportImport.CODE, csv));
    }

    private static JsonPath run(String id) {
        importer()
                .contentType("application/json")
                .post(path(id) + "/run")
                .then()
                .statusCode(202);
        return Awaitility.await("the job to end")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> importer().get(path(id)).jsonPath(),
                        job -> !job.getString("state").equals("RUNNING"));
    }

    private static String errors(JsonPath job) {
        return importer().get(path(job.getString("id")) + "/errors.csv").asString();
    }

    private static void counts(JsonPath job, int created, int unchanged, int failed) {
        assertThat(List.of(
                        job.getInt("progress.created"),
                        job.getInt("progress.unchanged"),
                        job.getInt("progress.failed")))
                .as("%s", errors(job))
                .containsExactly(created, unchanged, failed);
    }

    private static UUID contactPoint(String address) {
        var permission = staff().queryParam("address", address)
                .get("/api/v1/permissions")
                .jsonPath()
                .getUUID("items[0].permissionId");
        return TestDatabase.asService()
                .value("select contact_point_id from ledger_entry where permission_id = ? limit 1", permission);
    }

    private static List<Map<String, Object>> entries(String address) {
        return TestDatabase.asService().rows("""
                        select channel || ' ' || recipient_type || ' ' || action || ' ' || source || ' ' || effective_at_text as told
                        from ledger_entry where contact_point_id = ?
                        """, contactPoint(address));
    }
}
