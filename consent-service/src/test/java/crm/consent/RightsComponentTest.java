package crm.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.testing.TestDatabase;
import crm.testing.TestDatabase.RefusedByDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the service's database role may do with each table. The list is compared with what the server says, so a table that is not in it, or a
 * right that nobody meant, fails; and all that is not in it is tried.
 */
@QuarkusTest
class RightsComponentTest extends ConsentComponentTest {

    private static final List<String> OPERATIONS =
            List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN");
    private static final String DENIED = "42501";

    /** Columns in brackets: these alone may be changed; with a plus: these alone may be written in a new row. */
    private static final String ALLOWED = """
            brand                 SELECT
            purpose               SELECT
            notice                SELECT
            notice_version        SELECT
            flyway_schema_history SELECT
            ledger_entry          SELECT
            ledger_shard          SELECT
            evidence              SELECT INSERT
            data_key              SELECT INSERT
            suppression           SELECT INSERT
            revocation            SELECT INSERT
            customer_ref          SELECT INSERT
            known_customer        SELECT INSERT [owner_user_id owner_team owner_department]
            audit                 SELECT +id +at +actor +action +subject_type +subject_id +subject_version +correlation_id +details +status +code
            audit_head            SELECT
            audit_seal            SELECT
            contact_point         SELECT INSERT [invalid_since invalid_reason]
            contact_point_link    SELECT INSERT [valid_to]
            dispatch_permit       SELECT INSERT [outcome outcome_at late_outcome late_outcome_at]
            permission_state      SELECT INSERT [status evidence_type registry_state decision reasons effective_at recorded_at ledger_seq version epoch]
            permission_fence      SELECT INSERT [epoch blocked blocked_at]
            registry_outbox       SELECT INSERT [state urgent attempt next_attempt_at sent_at request_id request_index transaction_id creation_date last_code last_http]
            registry_cursor       SELECT INSERT [after pulled_at]
            registry_check        SELECT INSERT [approved checked_at]
            registry_halt         SELECT INSERT [until code]
            registry_lease        SELECT [holder until]
            outbox                SELECT INSERT UPDATE DELETE
            outbox_progress       SELECT INSERT UPDATE DELETE
            inbox                 SELECT INSERT UPDATE DELETE
            consumer_position     SELECT INSERT UPDATE DELETE
            parked_event          SELECT INSERT UPDATE DELETE
            dead_letter           SELECT INSERT UPDATE DELETE
            idempotency           SELECT INSERT UPDATE DELETE
            import_job            SELECT INSERT UPDATE DELETE
            import_file_chunk     SELECT INSERT UPDATE DELETE
            import_error          SELECT INSERT UPDATE DELETE
            """;

    @Test
    void theRoleHasTheRightsOfTheListAndNoOther() {
        assertThat(granted()).containsExactlyInAnyOrderEntriesOf(allowed());
    }

    /** Permission is checked before a row is looked for, so nothing is changed where the server should say yes. */
    @Test
    void whatTheListDoesNotAllowIsRefused() {
        allowed().forEach((table, rights) -> {
            var columns = columns(table);
            tried(rights.contains("INSERT"), "insert into " + table + " select * from " + table + " where false");
            for (var column : columns) {
                tried(
                        rights.contains("INSERT") || rights.contains("+" + column.replace("\"", "")),
                        "insert into " + table + " (" + column + ") select " + column + " from " + table
                                + " where false");
                tried(
                        rights.contains("UPDATE") || rights.contains(column.replace("\"", "")),
                        "update " + table + " set " + column + " = " + column + " where false");
            }
            tried(rights.contains("DELETE"), "delete from " + table + " where false");
            tried(false, "truncate " + table + " cascade");
        });
    }

    /** Evidence, permits, keys and blocks stay as they were written, even in a column that may be filled later. */
    @Test
    void whatIsLearnedLaterIsLearnedOnce() {
        var permit = UUID.randomUUID();
        var service = TestDatabase.asService();
        service.update(
                "insert into dispatch_permit (id, message_id, attempt, message_class, channel, brand, recipient_type,"
                        + " contact_point_hash, issued_to, issued_at, expires_at)"
                        + " values (?, ?, 1, 'SERVICE', 'EPOSTA', 'MAIN', 'BIREYSEL', ?, 'test', now(), now())",
                permit,
                UUID.randomUUID(),
                new byte[32]);
        var report = "update dispatch_permit set outcome = ?, outcome_at = now() where id = ?";
        assertThat(service.update(report, "FAILED", permit)).isEqualTo(1);

        denied(() -> service.update(report, "DISPATCHED", permit), report);
        denied(
                () -> service.update(
                        "update dispatch_permit set outcome = null, outcome_at = null where id = ?", permit),
                report);
        assertThat(service.<String>value("select outcome from dispatch_permit where id = ?", permit))
                .isEqualTo("FAILED");
    }

    private static void tried(boolean allowed, String statement) {
        if (allowed) {
            TestDatabase.asService().update(statement);
        } else {
            denied(() -> TestDatabase.asService().update(statement), statement);
        }
    }

    private static void denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt, String statement) {
        assertThatThrownBy(attempt)
                .as(statement)
                .isInstanceOfSatisfying(
                        RefusedByDatabase.class,
                        refusal -> assertThat(refusal.state()).isEqualTo(DENIED));
    }

    private static Map<String, Set<String>> allowed() {
        var allowed = new TreeMap<String, Set<String>>();
        ALLOWED.lines().forEach(line -> {
            var words = List.of(line.replace('[', ' ').replace(']', ' ').strip().split(" +", -1));
            allowed.put(words.get(0), new TreeSet<>(words.subList(1, words.size())));
        });
        return allowed;
    }

    /** Rights on the table, and the columns of a right that is on columns alone. */
    private static Map<String, Set<String>> granted() {
        var granted = new TreeMap<String, Set<String>>();
        for (var row : TestDatabase.asMigration().rows("""
                select c.relname as name, o.operation, null as part
                from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join unnest(string_to_array(?, ',')) as o(operation)
                where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                  and has_table_privilege('consent', c.oid, o.operation)
                union all
                select c.relname, 'UPDATE', a.attname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
                  and not has_table_privilege('consent', c.oid, 'UPDATE') and has_column_privilege('consent', c.oid, a.attnum, 'UPDATE')
                union all
                select c.relname, 'INSERT', '+' || a.attname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
                  and not has_table_privilege('consent', c.oid, 'INSERT') and has_column_privilege('consent', c.oid, a.attnum, 'INSERT')
                union all
                select c.relname, 'nothing', '' from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                """, String.join(",", OPERATIONS))) {
            var rights = granted.computeIfAbsent((String) row.get("name"), name -> new TreeSet<>());
            var part = (String) row.get("part");
            if (part == null) {
                rights.add((String) row.get("operation"));
            } else if (!part.isEmpty()) {
                rights.add(part);
            }
        }
        return granted;
    }

    private static List<String> columns(String table) {
        var columns = new ArrayList<String>();
        TestDatabase.asMigration()
                .rows(
                        "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?"
                                + " and is_generated = 'NEVER' and is_identity = 'NO'",
                        table)
                .forEach(row -> columns.add("\"" + row.get("column_name") + "\""));
        return columns;
    }
}
