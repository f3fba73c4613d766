package crm.consent.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import crm.consent.ConsentComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** /api/v1/consent-imports */
@QuarkusTest
class ConsentImportComponentTest extends ConsentComponentTest {

    private static final String PROCESSING =
            "customerExternalId,externalSystem,personId,purpose,decision,effectiveAt,source,evidenceType,evidenceReference\n";
    private static final String CHANNELS =
            "channel,phone,email,decision,effectiveAt,source,evidenceType,evidenceReference\n";

    private static RequestSpecification importer(String... permissions) {
        return given().auth()
                .oauth2(Tokens.user("dpo")
                        .permissions(permissions)
                        .visibility("all")
                        .sign());
    }

    private static RequestSpecification importer() {
        return importer("import:run", "consent:grant", "consent:refuse");
    }

    private static ValidatableResponse upload(RequestSpecification caller, String kind, String csv) {
        return caller.contentType("text/csv; charset=UTF-8")
                .queryParam("kind", kind)
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/consent-imports")
                .then();
    }

    /** Uploads, runs and waits; the counts of the finished job. */
    private static JsonPath imported(String kind, String csv) {
        return imported(ConsentImportComponentTest::importer, kind, csv);
    }

    private static JsonPath imported(Supplier<RequestSpecification> caller, String kind, String csv) {
        var path = "/api/v1/consent-imports/"
                + upload(caller.get(), kind, csv).statusCode(201).extract().<String>path("id");
        caller.get().contentType("application/json").post(path + "/run").then().statusCode(202);
        return Awaitility.await("the job to end")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> caller.get().get(path).jsonPath(),
                        job -> !job.getString("state").equals("RUNNING"));
    }

    private static RequestSpecification clerk() {
        return given().auth()
                .oauth2(Tokens.user("clerk")
                        .permissions("import:run", "consent:grant", "consent:refuse")
                        .sign());
    }

    private static String errors(JsonPath job) {
        return errors(importer(), job);
    }

    private static String errors(RequestSpecification caller, JsonPath job) {
        return caller.get("/api/v1/consent-imports/" + job.getString("id") + "/errors.csv")
                .asString();
    }

    private static void counts(JsonPath job, int created, int unchanged, int failed) {
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getInt("progress.created"))
                .as("created; %s", errors(job))
                .isEqualTo(created);
        assertThat(job.getInt("progress.unchanged")).as("unchanged").isEqualTo(unchanged);
        assertThat(job.getInt("progress.failed")).as("failed").isEqualTo(failed);
    }

    private static UUID customer(String externalId) {
        var person = known(UUID.randomUUID());
        TestDatabase.asService()
                .update(
                        "insert into customer_ref (system, external_id, customer_id) values ('import', ?, ?)",
                        externalId,
                        person);
        return person;
    }

    /** CON-10, CON-12: old KVKK permissions keep their dates, and the same file again changes nothing. */
    @Test
    void aFileOfProcessingPermissionsIsTakenOnce() {
        var number = "C-" + UUID.randomUUID();
        var byNumber = customer(number);
        var byId = known(UUID.randomUUID());
        var csv = PROCESSING + number + ",,,ANALYTICS_INDIVIDUAL,GRANT,1997-01-05,STORE,SIGNED_PAPER_SCAN,box 12\n"
                + ",," + byId + ",ANALYTICS_INDIVIDUAL,REFUSE,1997-01-06T10:00:00Z,STORE,,\n";
        counts(imported("processing-permissions", csv), 2, 0, 0);
        counts(imported("processing-permissions", csv), 0, 2, 0);

        assertThat(decision(byNumber)).isEqualTo("PERMIT CONSENT_GIVEN");
        assertThat(decision(byId)).isEqualTo("DENY REFUSED");
        assertThat(entriesOf(byNumber)).isEqualTo(1);
        var entry = TestDatabase.asService()
                .rows("select * from ledger_entry where person_id = ?", byNumber)
                .get(0);
        assertThat(entry)
                .containsEntry("actor_type", "IMPORT")
                .containsEntry("on_behalf_of", "user:" + Tokens.idOf("dpo"));
        assertThat((String) entry.get("effective_at_text"))
                .isEqualTo("1997-01-04T22:00:00Z"); // midnight in İstanbul then
        var permission = (UUID) entry.get("permission_id");
        assertThat(eventsOf(permission)).hasSize(1);
    }

    private static String decision(UUID person) {
        var json = staff().queryParam("personId", person)
                .get("/api/v1/permissions")
                .jsonPath();
        var analytics = "items.find { it.purpose == 'ANALYTICS_INDIVIDUAL' }";
        return json.getString(analytics + ".decision") + " " + json.getString(analytics + ".reasons[0].code");
    }

    @Test
    void eachBadRowIsNamedAndTheGoodOnesAreTaken() {
        var good = known(UUID.randomUUID());
        var csv = PROCESSING
                + ",," + good + ",PROFILING,GRANT,2020-02-03,STORE,OTP,otp-" + good + "\n"
                + ",," + good + ",PROFILING,GRANT,2020-02-03,STORE,OTP,again\n"
                + "nobody,,,PROFILING,GRANT,2020-02-03,STORE,OTP,x\n"
                + ",,,PROFILING,GRANT,2020-02-03,STORE,OTP,x\n"
                + ",," + known(UUID.randomUUID()) + ",PROFILING,GRANT,2020-02-03,STORE,,\n"
                + ",," + known(UUID.randomUUID()) + ",PROFILING,GRANT,2020-02-03,STORE,OTP,\n"
                + ",," + known(UUID.randomUUID()) + ",WORLD_PEACE,GRANT,2020-02-03,STORE,OTP,x\n"
                + ",," + known(UUID.randomUUID()) + ",PROFILING,GRANT,2199-02-03,STORE,OTP,x\n"
                + ",," + known(UUID.randomUUID()) + ",PROFILING,MAYBE,2020-02-03,STORE,OTP,x\n"
                + ",," + known(UUID.randomUUID()) + ",PROFILING,GRANT,2020-02-31,STORE,OTP,x\n"
                + ",," + known(UUID.randomUUID()) + ",PROFILING,GRANT,2020-02-03,STORE,OTP,=cmd()\n"
                + "a,b\n";
        var job = imported("processing-permissions", csv);
        counts(job, 1, 0, 11);
        assertThat(errors(job)
                        .lines()
                        .map(line -> line.split(","))
                        .map(cells -> cells[0] + " " + cells[1] + " " + cells[2]))
                .contains(
                        "3  duplicate-key",
                        "4 customerExternalId customer.unknown",
                        "5 customerExternalId required",
                        "6 evidenceReference consent.evidence-missing",
                        "7 evidenceReference consent.evidence-incomplete",
                        "8 purpose consent.unknown-purpose",
                        "9 effectiveAt consent.effective-in-future",
                        "10 decision unknown-value",
                        "11 effectiveAt not-a-date",
                        "12 evidenceReference formula",
                        "13  too-few-cells");
        assertThat(entriesOf(good)).isEqualTo(1);
    }

    /** Whoever imports names only people whom they may see, by whichever key and in both kinds of file. */
    @Test
    void peopleWhomTheImporterMayNotSeeAreUnknown() {
        var number = "C-" + UUID.randomUUID();
        var hidden = customer(number);
        var own = known(UUID.randomUUID(), "clerk", null);
        var processing = imported(
                ConsentImportComponentTest::clerk,
                "processing-permissions",
                PROCESSING + number + ",,,PROFILING,REFUSE,2020-02-03,STORE,,\n"
                        + ",," + hidden + ",PROFILING,REFUSE,2020-02-03,STORE,,\n"
                        + ",," + UUID.randomUUID() + ",PROFILING,REFUSE,2020-02-03,STORE,,\n"
                        + ",," + own + ",PROFILING,REFUSE,2020-02-03,STORE,,\n");
        assertThat(errors(clerk(), processing))
                .contains(
                        "2,customerExternalId,customer.unknown",
                        "3,personId,customer.unknown",
                        "4,personId,customer.unknown");
        assertThat(entriesOf(hidden)).isZero();
        assertThat(entriesOf(own)).isEqualTo(1);
    }

    /** V7: a grant that İYS would not take is refused with a reason; a refusal of any age is heard. */
    @Test
    void channelPermissionsAreTakenWhenTheRegistryWouldTakeThem() {
        var fresh = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        var phone = newPhone();
        var csv = CHANNELS
                + "MESAJ," + phone + ",,GRANT," + fresh + ",HS_ISLAK_IMZA,SIGNED_PAPER_SCAN,form 1\n"
                + "EPOSTA,,ada-" + phone.substring(1) + "@example.com,REFUSE,2020-01-01,HS_WEB,,\n"
                + "ARAMA," + phone + ",,GRANT,2020-01-01,HS_WEB,WEB_FORM,x\n"
                + "EPOSTA," + phone + ",,REFUSE,2020-01-01,HS_WEB,,\n"
                + "MESAJ,12345,,REFUSE,2020-01-01,HS_WEB,,\n";
        var job = imported("channel-permissions", csv);
        counts(job, 2, 0, 3);
        assertThat(errors(job))
                .contains(
                        "4,effectiveAt,consent.too-late-for-registry",
                        "5,email,required",
                        "6,phone,consent.address-unreadable");
        counts(imported("channel-permissions", csv), 0, 2, 3);
        staff().queryParam("address", phone)
                .get("/api/v1/permissions")
                .then()
                .body("items.decision", org.hamcrest.Matchers.contains("DENY"))
                .body("items[0].reasons.code", org.hamcrest.Matchers.contains("REGISTRY_NOT_CONFIRMED"));
    }

    @Test
    void oneDocumentMayProveManyPermissions() {
        var people =
                IntStream.range(0, 3).mapToObj(i -> known(UUID.randomUUID())).toList();
        var rows = people.stream()
                .map(person -> ",," + person + ",PROFILING,GRANT,2020-02-03,STORE,SIGNED_PAPER_SCAN,folder of "
                        + people.get(0))
                .collect(Collectors.joining("\n"));
        counts(imported("processing-permissions", PROCESSING + rows + "\n"), 3, 0, 0);
        assertThat((Long) TestDatabase.asService()
                        .value("select count(*) from evidence where reference = ?", "folder of " + people.get(0)))
                .isEqualTo(1);
    }

    @Test
    void onlyWhoMayGrantAndRefuseMayImport() {
        upload(importer("import:run", "consent:refuse"), "processing-permissions", PROCESSING)
                .statusCode(403);
        upload(importer("consent:grant", "consent:refuse"), "processing-permissions", PROCESSING)
                .statusCode(403);
        importer()
                .get("/api/v1/consent-imports/kinds")
                .then()
                .body("code", hasItems("processing-permissions", "channel-permissions", "iys-permissions"));
    }

    /** The speed is printed and not judged: machines differ. */
    @Test
    void manyRowsAreTakenOnceAndTheChainHolds() {
        var prefix = UUID.randomUUID().toString();
        TestDatabase.asService()
                .update(
                        "insert into customer_ref (system, external_id, customer_id)"
                                + " select 'import', ? || '-' || n, gen_random_uuid() from generate_series(1, 20000) n",
                        prefix);
        TestDatabase.asService().update("""
                        insert into known_customer (customer_id, owner_user_id)
                        select customer_id, gen_random_uuid() from customer_ref where external_id like ? || '-%'
                        """, prefix);
        var csv = IntStream.rangeClosed(1, 20_000)
                .mapToObj(n -> prefix + "-" + n + ",,,ANALYTICS_INDIVIDUAL," + (n % 10 == 7 ? "REFUSE" : "GRANT")
                        + ",1997-01-05,STORE,SIGNED_PAPER_SCAN,scan-" + prefix + "-" + n)
                .collect(Collectors.joining("\n", PROCESSING, "\n"));
        var job = imported("processing-permissions", csv);
        counts(job, 20_000, 0, 0);
        var started = Instant.parse(job.getString("startedAt"));
        var seconds = Duration.between(started, Instant.parse(job.getString("finishedAt")))
                        .toMillis()
                / 1000.0;
        System.out.printf("processing-permissions: 20000 rows in %.1f s = %.0f rows/s%n", seconds, 20_000 / seconds);

        var again = imported("processing-permissions", csv);
        counts(again, 0, 20_000, 0);
        var report = auditor().get("/api/v1/ledger/verification").jsonPath();
        assertThat(report.getBoolean("intact")).isTrue();
        assertThat(report.getLong("entries")).isGreaterThanOrEqualTo(20_000);
    }
}
