package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Api;
import crm.proofs.system.Query;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a client gets wrong, answered through the gateway with a status and a stable code, and without an effect. */
@Order(50)
@ExtendWith(SharedSystem.class)
class BadRequestIT {

    private static final String CUSTOMERS = "/api/v1/individual-customers";

    @Test
    void anUnknownPropertyIsNamedAndRefused(TestSystem system) {
        var answer = sales(system).post(CUSTOMERS, "{\"firstName\":\"A\",\"lastName\":\"B\",\"nickname\":\"C\"}");

        refused(answer, 400, "request.unknown-property");
        assertThat(answer.json().path("violations").path(0).path("field").asText())
                .isEqualTo("nickname");
    }

    @Test
    void aValueOfTheWrongTypeIsNamedAndRefused(TestSystem system) {
        var answer =
                sales(system).post(CUSTOMERS, "{\"firstName\":\"A\",\"lastName\":\"B\",\"birthDate\":\"yesterday\"}");

        refused(answer, 400, "request.unreadable");
        assertThat(answer.json().path("violations").path(0).path("field").asText())
                .isEqualTo("birthDate");
    }

    @Test
    void whatIsNoJsonIsRefused(TestSystem system) {
        refused(sales(system).post(CUSTOMERS, "{\"firstName\":"), 400, "request.unreadable");
    }

    @Test
    void aMissingValueIsAViolation(TestSystem system) {
        var answer = sales(system).post(CUSTOMERS, "{\"firstName\":\"A\"}");

        refused(answer, 422, "request.invalid");
        assertThat(answer.json().path("violations").path(0).path("field").asText())
                .isEqualTo("lastName");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused(TestSystem system) {
        var large = "{\"firstName\":\"" + "a".repeat(1_100_000) + "\",\"lastName\":\"B\"}";

        refused(sales(system).post(CUSTOMERS, large), 413, "body.too-large");
    }

    @Test
    void aBodyThatIsNoJsonByItsTypeIsRefused(TestSystem system) {
        var answer = sales(system).send("POST", CUSTOMERS, "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.body()).isEqualTo(415);
    }

    @Test
    void aWriteToAnOldVersionIsRefusedAndTellsTheCurrentOne(TestSystem system) {
        var sales = sales(system);
        var path = CUSTOMERS + "/"
                + created(sales, UUID.randomUUID()).json().path("id").asText();
        var first = sales.get(path).header("ETag").orElseThrow();

        var changed = rename(sales, path, "If-Match", first);
        var stale = rename(sales, path, "If-Match", first);

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        refused(stale, 412, "version.stale");
        assertThat("\"" + stale.json().path("currentVersion").asText() + "\"")
                .isEqualTo(changed.header("ETag").orElseThrow());
    }

    @Test
    void aWriteThatDoesNotSayItsVersionIsRefused(TestSystem system) {
        var sales = sales(system);
        var path = CUSTOMERS + "/"
                + created(sales, UUID.randomUUID()).json().path("id").asText();

        refused(rename(sales, path), 428, "if-match.required");
    }

    @Test
    void aRepeatedKeyAnswersTheSameAndHasOneEffect(TestSystem system) throws SQLException {
        var key = UUID.randomUUID();

        var first = created(sales(system), key);
        var second = created(sales(system), key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        try (var customers = system.database("customer")) {
            assertThat(Query.value(
                            customers, "select count(*) from individual_customer where first_name = ?", "Key " + key))
                    .isEqualTo(1L);
        }
    }

    @Test
    void aKeyForAnotherRequestIsRefused(TestSystem system) {
        var key = UUID.randomUUID();
        created(sales(system), key);

        var other = sales(system)
                .post(CUSTOMERS, "{\"firstName\":\"Other\",\"lastName\":\"B\"}", "Idempotency-Key", key.toString());

        refused(other, 422, "idempotency-key.reused");
    }

    @Test
    void whatIsNotThereIsNotFound(TestSystem system) {
        assertThat(sales(system).get(CUSTOMERS + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(sales(system).get("/api/v1/nothing").status()).isEqualTo(404);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static Api sales(TestSystem system) {
        return Api.of(system, "sales");
    }

    private static Api.Answer created(Api sales, UUID key) {
        var body = "{\"firstName\":\"Key " + key + "\",\"lastName\":\"B\"}";
        var answer = sales.post(CUSTOMERS, body, "Idempotency-Key", key.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static Api.Answer rename(Api sales, String path, String... headers) {
        var body = "{\"lastName\":\"C\"}".getBytes(StandardCharsets.UTF_8);
        return sales.send("PATCH", path, "application/merge-patch+json", body, headers);
    }
}
