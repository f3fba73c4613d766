package crm.proofs.authz;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.Made;
import crm.proofs.scene.Person;
import crm.proofs.scene.Resources;
import crm.proofs.scene.SecurityRoles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the proof expects follows from permissions, visibility and tokens alone. */
class EvaluatorTest {

    private static final ApiDocument DOCUMENT = ApiDocument.read("""
            paths:
              /api/v1/orders/{id}:
                get: {security: [{bearer: [order:read]}]}
                delete: {security: [{bearer: [order:read, order:cancel]}]}
              /api/v1/imports/{id}/run:
                post: {security: [{bearer: [import:run]}]}
              /api/v1/imports/{id}/mapping:
                put: {security: [{bearer: [import:run]}]}
              /api/v1/imports/{id}/cancel:
                post: {security: [{bearer: [import:run]}]}
              /api/v1/permits:
                post: {security: [{bearer: [permit:issue]}]}
              /api/v1/me:
                get: {security: [{bearer: []}]}
              /api/v1/surveys/{token}:
                get: {responses: {}}
            """);
    private static final SecurityRoles REALM =
            new SecurityRoles(Map.of("seller", Set.of("order:read", "order:cancel")), Set.of("order:read"));

    private final Evaluator evaluator = new Evaluator(REALM);

    @ParameterizedTest
    @CsvSource({
        "visibility:own, me, a, s, LET_IN",
        "visibility:own, other, a, s, NOT_THERE",
        "visibility:team, other, a, x, LET_IN",
        "visibility:team, other, b, s, NOT_THERE",
        "visibility:department, other, b, s, LET_IN",
        "visibility:department, other, b, s/inner, LET_IN",
        "visibility:department, other, b, sx, NOT_THERE",
        "visibility:all, other, b, x, LET_IN",
        "nothing, other, a, s, NOT_THERE"
    })
    void whoseRecordItIsDecidesWhetherItIsThere(
            String scope, String owner, String team, String department, Verdict expected) {
        var caller = new Person("me", "me", "seller", Set.of("order:read", scope), "a", "s");
        var made = new Made(
                Resources.named("orders").orElseThrow(),
                new Person(owner, owner, "seller", Set.of(), team, department),
                null,
                Map.of("id", "1"));

        assertThat(verdict("GET /api/v1/orders/{id}", Door.GATEWAY, good(caller), Target.record("", made)))
                .isEqualTo(expected);
    }

    @Test
    void oneOfSeveralPermissionsSuffices() {
        var reader = caller("order:read", "visibility:all");

        assertThat(verdict("DELETE /api/v1/orders/{id}", Door.SERVICE, good(reader), Target.NONE))
                .isEqualTo(Verdict.LET_IN);
    }

    @Test
    void withoutThePermissionNobodyLearnsWhetherTheRecordIsThere() {
        assertThat(verdict("GET /api/v1/orders/{id}", Door.SERVICE, good(caller("kpi:read")), Target.random(Map.of())))
                .isEqualTo(Verdict.NOT_PERMITTED);
    }

    @Test
    void whatIsNotThereIsNotThereForWhoSeesAll() {
        assertThat(verdict(
                        "GET /api/v1/orders/{id}",
                        Door.GATEWAY,
                        good(caller("order:read", "visibility:all")),
                        Target.random(Map.of())))
                .isEqualTo(Verdict.NOT_THERE);
    }

    @Test
    void aBadTokenOpensNothingAndAnOpenOperationNeedsNone() {
        var expired = new Credential("expired", null, () -> "token");
        var none = new Credential("none", null, () -> null);

        assertThat(verdict("GET /api/v1/orders/{id}", Door.SERVICE, none, Target.NONE))
                .isEqualTo(Verdict.NOT_LOGGED_IN);
        assertThat(verdict("GET /api/v1/orders/{id}", Door.SERVICE, expired, Target.NONE))
                .isEqualTo(Verdict.NOT_LOGGED_IN);
        assertThat(verdict("GET /api/v1/me", Door.GATEWAY, none, Target.NONE)).isEqualTo(Verdict.NOT_LOGGED_IN);
        assertThat(verdict("GET /api/v1/me", Door.GATEWAY, good(caller()), Target.NONE))
                .isEqualTo(Verdict.LET_IN);
        assertThat(verdict("GET /api/v1/surveys/{token}", Door.SERVICE, none, Target.NONE))
                .isEqualTo(Verdict.LET_IN);
        assertThat(verdict("GET /api/v1/surveys/{token}", Door.SERVICE, expired, Target.NONE))
                .isEqualTo(Verdict.NOT_LOGGED_IN);
    }

    /** ADR 0026. */
    @ParameterizedTest
    @CsvSource({
        "visibility:own, me, x, y, LET_IN",
        "visibility:own, other, a, s, NOT_THERE",
        "visibility:team, other, a, y, LET_IN",
        "visibility:team, other, b, s, NOT_THERE"
    })
    void whoseCustomerItIsAboutDoesToo(
            String scope, String customerOf, String team, String department, Verdict expected) {
        var caller = new Person("me", "me", "seller", Set.of("order:read", scope), "a", "s");
        var stranger = new Person("stranger", "stranger", "seller", Set.of(), "far", "away");
        var made = new Made(
                Resources.named("orders").orElseThrow(),
                stranger,
                new Person(customerOf, customerOf, "seller", Set.of(), team, department),
                Map.of("id", "1"));

        assertThat(verdict("GET /api/v1/orders/{id}", Door.GATEWAY, good(caller), Target.record("", made)))
                .isEqualTo(expected);
    }

    @Test
    void whatOnlyServicesMayIsNotLedToByTheGateway() {
        var issuer = good(caller("permit:issue"));

        assertThat(verdict("POST /api/v1/permits", Door.GATEWAY, issuer, Target.NONE))
                .isEqualTo(Verdict.NOT_LED_TO);
        assertThat(verdict("POST /api/v1/permits", Door.SERVICE, issuer, Target.NONE))
                .isEqualTo(Verdict.LET_IN);
    }

    @Test
    void whoRunsAnImportNeedsThePermissionsOfWhatItMakes() {
        var resource = Resources.named("imports").orElseThrow();
        var both = caller("import:run", "visibility:all", "individual-customer:write");
        var importer = good(caller("import:run", "visibility:all"));
        var made = Target.record("", new Made(resource, both, null, Map.of("id", "1")));

        for (var call : List.of("POST /api/v1/imports/{id}/run", "PUT /api/v1/imports/{id}/mapping")) {
            assertThat(verdict(call, Door.SERVICE, good(both), made)).isEqualTo(Verdict.LET_IN);
            assertThat(verdict(call, Door.SERVICE, importer, made)).isEqualTo(Verdict.NOT_PERMITTED);
        }
        assertThat(verdict("POST /api/v1/imports/{id}/cancel", Door.SERVICE, importer, made))
                .isEqualTo(Verdict.LET_IN);
    }

    @Test
    void aMistakeOfTheServiceIsNoAdmission() {
        assertThat(Verdict.LET_IN.isMetBy(500)).isFalse();
        assertThat(Verdict.LET_IN.isMetBy(409)).isTrue();
        assertThat(Verdict.NOT_THERE.isMetBy(403)).isFalse();
    }

    private Verdict verdict(String operation, Door door, Credential credential, Target target) {
        return evaluator.of(operation(operation), door, credential, target);
    }

    private static ApiOperation operation(String name) {
        return DOCUMENT.operations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Person caller(String... permissions) {
        return new Person("me", "me", "any", Set.of(permissions), "a", "s");
    }

    private static Credential good(Person person) {
        return new Credential(person.name(), person, () -> "token");
    }
}
