package crm.proofs.scene;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.server.Realm;
import crm.proofs.system.Checkout;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * People in the realm, in teams and departments of their own, so that nobody else's records are theirs. A newcomer may do everything
 * until {@link #settle}: so even who has no permission to make a record can own one.
 */
public final class People {

    private static final String PASSWORD = "riza-proof-2026";
    private static final Duration FRESH = Duration.ofMinutes(3);

    private final KeycloakAdmin keycloak;
    private final SecurityRoles declared;
    private final SecurityRoles roles;
    private final String run = "p" + Long.toString(System.currentTimeMillis(), 36);
    private final Map<String, Issued> tokens = new HashMap<>();
    private final Map<String, JsonNode> realmRoles = new HashMap<>();
    private final List<Person> settling = new ArrayList<>();

    private record Issued(String token, Instant at) {}

    private People(TestSystem system) {
        keycloak = new KeycloakAdmin(system);
        declared = SecurityRoles.of(Realm.of(Checkout.root()).tree());
        roles = declared.withAllPowerful();
    }

    public static People in(TestSystem system) {
        var people = new People(system);
        people.makeGroups();
        people.makeRoles();
        return people;
    }

    public KeycloakAdmin keycloak() {
        return keycloak;
    }

    /** As the realm declares them. */
    public SecurityRoles declared() {
        return declared;
    }

    /** One of each security role, all of one team and department. */
    public List<Person> oneOfEach() {
        return roles.composites().keySet().stream()
                .map(role -> join(role, run, run))
                .toList();
    }

    /** Sees and may do everything. */
    public Person powerful() {
        return join(Scope.ALL.allPowerful(), run + "-none", run + "x");
    }

    /** Of the team of {@link #oneOfEach}, but of a department that only begins with the same letters. */
    public Person teamMate() {
        return join(Scope.ALL.allPowerful(), run, run + "x");
    }

    /** Of a department below theirs, and of another team. */
    public Person departmentMate() {
        return join(Scope.ALL.allPowerful(), run + "-other", run + "/inner");
    }

    public Person stranger() {
        return join(Scope.ALL.allPowerful(), run + "-other", run + "x");
    }

    /** From now on the person has the own security role and no more. */
    public synchronized void settle(Person person) {
        if (settling.remove(person)) {
            var mappings = "/users/" + person.id() + "/role-mappings/realm";
            keycloak.delete(mappings, List.of(realmRoles.get(Scope.ALL.allPowerful())));
            keycloak.create(mappings, List.of(realmRoles.get(person.securityRole())));
            tokens.remove(person.name());
        }
    }

    public synchronized String token(Person person) {
        var known = tokens.get(person.name());
        if (known == null || Duration.between(known.at(), Instant.now()).compareTo(FRESH) > 0) {
            known = new Issued(login(person).path("access_token").asText(), Instant.now());
            tokens.put(person.name(), known);
        }
        return known.token();
    }

    /** Access, id and refresh token. */
    public JsonNode login(Person person) {
        return keycloak.login("crm", "crm-cli", person.name(), PASSWORD);
    }

    private Person join(String role, String team, String department) {
        var name = run + "-" + tokens.size() + "-" + role;
        var id = keycloak.create(
                "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "firstName",
                        "Proof",
                        "lastName",
                        role,
                        "email",
                        name + "@example.com",
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)),
                        "groups",
                        List.of("/teams/" + team, "/departments/" + department)));
        keycloak.create("/users/" + id + "/role-mappings/realm", List.of(realmRoles.get(Scope.ALL.allPowerful())));
        var person = new Person(id, name, role, Set.copyOf(roles.composites().get(role)), team, department);
        if (!role.equals(Scope.ALL.allPowerful())) {
            settling.add(person);
        }
        token(person);
        return person;
    }

    private void makeGroups() {
        for (var team : List.of(run, run + "-other", run + "-none")) {
            makeGroup("teams", team);
        }
        var department = makeGroup("departments", run);
        makeGroup("departments", run + "x");
        keycloak.create("/groups/" + department + "/children", Map.of("name", "inner"));
    }

    private String makeGroup(String above, String name) {
        var parent = keycloak.get("/group-by-path/" + above).path("id").asText();
        return keycloak.create("/groups/" + parent + "/children", Map.of("name", name));
    }

    private void makeRoles() {
        readRoles();
        for (var scope : Scope.values()) {
            keycloak.create("/roles", Map.of("name", scope.allPowerful()));
            var parts = roles.composites().get(scope.allPowerful()).stream()
                    .map(realmRoles::get)
                    .toList();
            keycloak.create("/roles/" + scope.allPowerful() + "/composites", parts);
        }
        readRoles();
    }

    private void readRoles() {
        keycloak.get("/roles?max=1000")
                .forEach(role -> realmRoles.put(role.path("name").asText(), role));
    }
}
