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
            "lead:reassign",
            "customer:reassign",
            "opportunity:reassign",
            "import:run",
            "product:read",
            "product:write",
            "product-cost:read",
            "opportunity:read",
            "opportunity:write",
            "offer:read",
            "offer:write",
            "quote:read",
            "quote:write",
            "quote:approve",
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
            "user:read",
            "user:write",
            "role:write",
            "role:grant",
            "role:grant-any",
            "api-key:manage",
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
                .containsExactlyInAnyOrder(
                        "dead-letter:redrive",
                        "audit:read",
                        "vocabulary:read",
                        "vocabulary:manage",
                        "user:read",
                        "user:write",
                        "role:write",
                        "role:grant",
                        "role:grant-any",
                        "api-key:manage");
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
        assertThat(names(base.path("users"), "username"))
                .containsExactlyInAnyOrder("service-account-crm-marketing", "service-account-crm-gateway");
        assertThat(names(base.path("users"), "serviceAccountClientId"))
                .containsExactlyInAnyOrder("crm-marketing", "crm-gateway");
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
        var imported = realm.with(Map.of(
                "CRM_MARKETING_CLIENT_SECRET", "known to this home",
                "CRM_CONSOLE_CLIENT_SECRET", "known to it, too",
                "CRM_GATEWAY_CLIENT_SECRET", "and this one",
                "CRM_PUBLIC_URL", "http://127.0.0.1:8080",
                "CRM_GATEWAY_URL", "http://127.0.0.1:8080",
                "CRM_BROWSER_ORIGIN", "http://127.0.0.1:5173",
                "CRM_MAIL_PORT", "1025"));
        assertThat(client(imported, "crm-marketing").path("secret").asText()).isEqualTo("known to this home");
        assertThat(imported.toString()).doesNotContain("${CRM_");
    }

    /** GTW-01: the code flow with PKCE and nothing else, for the console's session and for frontends of others. */
    @Test
    void browsersSignInByCodeWithPkce() {
        for (var browser : List.of(client(base, "crm-console"), client(base, "crm-browser"))) {
            assertThat(browser.path("standardFlowEnabled").asBoolean()).isTrue();
            assertThat(browser.path("serviceAccountsEnabled").asBoolean(true)).isFalse();
            assertThat(browser.at("/attributes/pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
            assertThat(texts(browser.path("redirectUris"))).allMatch(address -> address.startsWith("${"));
        }
        assertThat(client(base, "crm-console").path("publicClient").asBoolean(true))
                .isFalse();
        assertThat(client(base, "crm-browser").path("publicClient").asBoolean()).isTrue();
        assertThat(base.path("webAuthnPolicyPasswordlessPasskeysEnabled").asBoolean())
                .isTrue();
        assertThat(base.path("otpPolicyType").asText()).isEqualTo("totp");
    }

    /** Roles need {@code manage-realm}, API keys {@code manage-clients}: Keycloak knows no narrower rights over them (ADR 0031, 0034). */
    @Test
    void theGatewayMayKeepUsersRolesAndKeysAndNothingElse() {
        var account = StreamSupport.stream(base.path("users").spliterator(), false)
                .filter(user -> user.path("serviceAccountClientId").asText().equals("crm-gateway"))
                .findFirst()
                .orElseThrow();

        assertThat(account.has("realmRoles")).isFalse();
        assertThat(texts(account.at("/clientRoles/realm-management")))
                .containsExactlyInAnyOrder(
                        "view-users",
                        "manage-users",
                        "query-users",
                        "query-groups",
                        "view-realm",
                        "manage-realm",
                        "manage-clients");
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
                .containsExactlyInAnyOrder(
                        "crm-api", "crm-browser", "crm-cli", "crm-console", "crm-gateway", "crm-marketing");
        assertThat(merged.path("clients")).hasSize(6);
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
