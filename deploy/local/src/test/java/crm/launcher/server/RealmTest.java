package crm.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Checkout;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** GTW-05: security roles protect data and prevent wrong work. */
class RealmTest {

    private static final Set<String> PERMISSIONS = Set.of(
            "individual-customer:read",
            "individual-customer:write",
            "corporate-customer:read",
            "corporate-customer:write",
            "lead:read",
            "lead:write",
            "lead:convert",
            "import:run",
            "product:read",
            "product:write",
            "product-cost:read",
            "opportunity:read",
            "opportunity:write",
            "order:read",
            "order:write",
            "order:confirm",
            "order:cancel",
            "invoice:read",
            "invoice:issue",
            "invoice:pay",
            "segment:read",
            "segment:write",
            "campaign:read",
            "campaign:write",
            "campaign:send",
            "dispatch:read",
            "contact-address:read",
            "dispatch-permit:issue",
            "consent:grant",
            "consent:refuse",
            "permission:read",
            "ledger:read",
            "kpi:read",
            "dead-letter:redrive",
            "audit:read",
            "customer360:read",
            "service-request:read",
            "service-request:write",
            "service-request:assign",
            "service-request:resolve",
            "survey:invite",
            "sla-policy:read",
            "sla-policy:write",
            "vocabulary:read",
            "vocabulary:manage",
            "visibility:own",
            "visibility:team",
            "visibility:department",
            "visibility:all");
    private static final Set<String> SECURITY_ROLES = Set.of(
            "sales-representative",
            "sales-manager",
            "marketing-specialist",
            "service-agent",
            "service-manager",
            "analyst",
            "data-protection-officer",
            "auditor",
            "administrator",
            "partner");
    private static final Map<String, String> DEMO_USERS = Map.of(
            "admin", "administrator",
            "sales", "sales-representative",
            "manager", "sales-manager",
            "marketing", "marketing-specialist",
            "agent", "service-agent",
            "supervisor", "service-manager",
            "analyst", "analyst",
            "dpo", "data-protection-officer");

    private final JsonNode base = Realm.read(Checkout.ROOT.resolve(Realm.BASE));
    private final JsonNode local = Realm.read(Checkout.ROOT.resolve(Realm.LOCAL));

    @Test
    void everyPermissionAndSecurityRoleIsThereAndNoOther() {
        var expected = new HashSet<>(PERMISSIONS);
        expected.addAll(SECURITY_ROLES);

        assertThat(names(base.path("roles").path("realm"), "name")).isEqualTo(expected);
    }

    @Test
    void aSecurityRoleIsMadeOfPermissionsThatExist() {
        for (JsonNode role : base.path("roles").path("realm")) {
            assertThat(PERMISSIONS).containsAll(composites(role.path("name").asText()));
        }
    }

    @Test
    void administratorsSeeNoCustomers() {
        assertThat(composites("administrator"))
                .containsExactlyInAnyOrder("dead-letter:redrive", "audit:read", "vocabulary:read", "vocabulary:manage");
    }

    @Test
    void marketingReadsDecisionsAndNeverTheLedger() {
        assertThat(composites("marketing-specialist"))
                .contains("permission:read", "corporate-customer:read", "lead:read", "visibility:all")
                .doesNotContain("ledger:read", "consent:grant");
    }

    @Test
    void managersMayDoWhatRepresentativesMayAndMore() {
        var representative = new HashSet<>(composites("sales-representative"));
        representative.remove("visibility:team");

        assertThat(composites("sales-manager"))
                .containsAll(representative)
                .contains("order:cancel", "invoice:issue", "invoice:pay", "import:run", "visibility:all");
    }

    @Test
    void agentsAnswerAndSolveButOnlyServiceManagersAssignAndPromise() {
        assertThat(composites("service-agent"))
                .contains("service-request:read", "service-request:write", "service-request:resolve", "survey:invite")
                .doesNotContain("service-request:assign", "sla-policy:write", "import:run");
        assertThat(composites("service-manager"))
                .containsAll(composites("service-agent"))
                .contains("service-request:assign", "sla-policy:write", "import:run");
    }

    @Test
    void theAfterSalesDeskSeesWhatWasSoldAndSellsNothing() {
        for (var role : List.of("service-agent", "service-manager")) {
            assertThat(composites(role))
                    .contains("lead:read", "opportunity:read", "order:read", "invoice:read", "product:read")
                    .contains("individual-customer:write", "corporate-customer:write")
                    .doesNotContain("lead:write", "opportunity:write", "order:write", "order:confirm", "invoice:issue");
        }
    }

    @Test
    void theDataProtectionOfficerSeesWhatIsHeldOfAPersonAndChangesPermissionsAlone() {
        assertThat(composites("data-protection-officer"))
                .contains("individual-customer:read", "corporate-customer:read", "customer360:read", "ledger:read")
                .contains("order:read", "invoice:read", "service-request:read", "visibility:all")
                .noneMatch(permission -> permission.endsWith(":write"));
    }

    @Test
    void whatProductsCostIsForSalesManagersAlone() {
        assertThat(SECURITY_ROLES.stream().filter(role -> composites(role).contains("product-cost:read")))
                .containsExactly("sales-manager");
    }

    @Test
    void whatOnlyServicesMayDoIsInNoSecurityRole() {
        for (var role : SECURITY_ROLES) {
            assertThat(composites(role)).doesNotContain("contact-address:read", "dispatch-permit:issue");
        }
    }

    @Test
    void theBaseRealmHasNoPersonNoSecretAndNoPasswordGrant() {
        assertThat(names(base.path("users"), "username")).containsExactly("service-account-crm-marketing");
        assertThat(names(base.path("users"), "serviceAccountClientId")).containsExactly("crm-marketing");
        assertThat(base.toString()).doesNotContain("\"secret\"", "\"credentials\"", "\"privateKey\"");
        assertThat(base.findValuesAsText("directAccessGrantsEnabled")).containsOnly("false");
        assertThat(base.findValuesAsText("implicitFlowEnabled")).containsOnly("false");
    }

    /** Nobody logs in as a service, and it may do what only services may, and nothing else. */
    @Test
    void marketingServiceAsksAsItselfForPermitsAndAddresses() {
        var client = client(base, "crm-marketing");

        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(client.path("publicClient").asBoolean(true)).isFalse();
        assertThat(client.path("standardFlowEnabled").asBoolean(true)).isFalse();
        assertThat(client.has("redirectUris")).isFalse();
        assertThat(texts(base.path("users").path(0).path("realmRoles")))
                .containsExactlyInAnyOrder("dispatch-permit:issue", "contact-address:read");
    }

    @Test
    void locallyTheSecretIsThatOfTheHomeAndStandsInNoFile() {
        var realm = Realm.of(Checkout.ROOT);

        assertThat(client(realm.tree(), "crm-marketing").path("secret").asText())
                .isEqualTo("${CRM_MARKETING_CLIENT_SECRET}");
        var imported = realm.with(MarketingAccount.VARIABLE, "known to this home");
        assertThat(client(imported, "crm-marketing").path("secret").asText()).isEqualTo("known to this home");
        assertThat(imported.toString()).doesNotContain("${");
    }

    @Test
    void guessingPasswordsIsStoppedAndTokensAreShort() {
        assertThat(base.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(base.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(base.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(base.path("refreshTokenMaxReuse").asInt(-1)).isZero();
        assertThat(base.path("passwordPolicy").asText()).contains("length(12)", "notUsername");
    }

    @Test
    void theLocalRealmAddsTheDemoUsersWithOneRoleEach() {
        var users = StreamSupport.stream(local.path("users").spliterator(), false)
                .collect(Collectors.toMap(
                        user -> user.path("username").asText(),
                        user -> user.path("realmRoles").path(0).asText()));

        assertThat(users).isEqualTo(DEMO_USERS);
        assertThat(names(local.path("users"), "id")).hasSize(DEMO_USERS.size());
    }

    @Test
    void theGroupsOfTheDemoUsersExist() {
        var groups = groups("", base.path("groups"));

        for (JsonNode user : local.path("users")) {
            user.path("groups").forEach(group -> assertThat(groups).contains(group.asText()));
        }
    }

    @Test
    void theMergedRealmHasTheClientsOfBoth() {
        var merged = Realm.of(Checkout.ROOT).tree();

        assertThat(names(merged.path("clients"), "clientId"))
                .containsExactlyInAnyOrder("crm-api", "crm-cli", "crm-marketing");
        assertThat(merged.path("clients")).hasSize(3);
        assertThat(merged.path("roles")).isEqualTo(base.path("roles"));
    }

    private static JsonNode client(JsonNode realm, String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Set<String> composites(String role) {
        return StreamSupport.stream(base.path("roles").path("realm").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(role))
                .flatMap(each -> StreamSupport.stream(
                        each.path("composites").path("realm").spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asText())
                .collect(Collectors.toSet());
    }

    private static List<String> groups(String above, JsonNode groups) {
        return StreamSupport.stream(groups.spliterator(), false)
                .flatMap(group -> {
                    var path = above + "/" + group.path("name").asText();
                    return Stream.concat(Stream.of(path), groups(path, group.path("subGroups")).stream());
                })
                .toList();
    }
}
