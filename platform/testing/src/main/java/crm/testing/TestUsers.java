package crm.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users as a service with the table {@code known_user} knows them. */
public final class TestUsers {

    public static final String TEAM = "ankara-sales";

    private TestUsers() {}

    /** Somebody active whom no other test has, as the event of an invitation would have left it; of {@link #TEAM}. */
    public static UUID aColleague() {
        return known(UUID.randomUUID(), true);
    }

    public static UUID aSuspendedOne() {
        return known(UUID.randomUUID(), false);
    }

    /** The user whose tokens have this name. */
    public static UUID known(String name) {
        return known(Tokens.idOf(name), true);
    }

    private static UUID known(UUID id, boolean active) {
        TestDatabase.asMigration()
                .update(
                        "insert into known_user (user_id, version, active, team) values (?, 1, ?, ?)"
                                + " on conflict do nothing",
                        id,
                        active,
                        TEAM);
        return id;
    }

    /**
     * Publishes what the directory tells of a user.
     *
     * @param version from 1 without a hole
     * @param successor of somebody who has left; null: there is none
     */
    public static void tell(UUID id, int version, String status, @Nullable UUID successor) {
        var body = """
                {"userId": "%s", "status": "%s", "roles": ["sales-representative"], "teams": ["%s"], "departments": ["sales/ankara"],
                 "changedFields": ["status"], "successorUserId": %s, "addedLater": 1}\
                """.formatted(id, status, TEAM, successor == null ? "null" : "\"" + successor + "\"");
        TestTopics.send(
                "crm.identity.user.v1", id.toString(), headers(id, version), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(UUID id, int version) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "crm.identity.user.changed.v1");
        headers.put("ce_source", "/gateway");
        headers.put("ce_subject", id.toString());
        headers.put("ce_time", "2026-11-30T09:00:00Z");
        headers.put("ce_recordedat", "2026-11-30T09:00:00Z");
        headers.put("ce_aggregateversion", String.valueOf(version));
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_actor", "user:test");
        return headers;
    }
}
