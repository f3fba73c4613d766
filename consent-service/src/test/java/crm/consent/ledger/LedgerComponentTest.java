package crm.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import crm.consent.ConsentComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestDatabase.RefusedByDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T5, T6: who may write the ledger, and what the verifier sees of those who could do so anyway. */
@QuarkusTest
class LedgerComponentTest extends ConsentComponentTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID PERMISSION =
            new crm.consent.permission.domain.PermissionKey.Proc(PERSON, "PROFILING").permissionId();

    /** One permission, so all rows lie in one shard, next to each other as far as this shard is quiet. */
    @BeforeEach
    void aChainOfSixEntries() {
        for (int i = rows().size(); i < 6; i++) {
            recorded(i % 2 == 0 ? grant(PERSON, "PROFILING") : refusal(PERSON, "PROFILING"));
        }
    }

    private static List<Map<String, Object>> rows() {
        return TestDatabase.asService()
                .rows("select shard, seq from ledger_entry where permission_id = ? order by seq", PERMISSION);
    }

    private static int shard() {
        return ((Number) rows().get(0).get("shard")).intValue();
    }

    private static long seq(int row) {
        return ((Number) rows().get(row).get("seq")).longValue();
    }

    private static JsonPath verify() {
        return auditor()
                .queryParam("shard", shard())
                .get("/api/v1/ledger/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> findings() {
        var json = verify();
        var found = new ArrayList<String>();
        for (int i = 0; i < json.getList("findings").size(); i++) {
            found.add(json.getString("findings[" + i + "].kind") + " " + json.getLong("findings[" + i + "].seq"));
        }
        return found;
    }

    /** What only a superuser can do: the triggers sleep, the role may everything; afterwards the rows are put back. */
    private static void tampered(Runnable assertion, String... statements) {
        try {
            superuser("create table kept as select * from ledger_entry where shard = " + shard());
            superuser(statements);
            assertion.run();
        } finally {
            superuser(
                    "delete from ledger_entry where shard = " + shard(),
                    "delete from ledger_entry where id in (select id from kept)",
                    "insert into ledger_entry select * from kept",
                    "drop table kept");
        }
        assertThat(verify().getBoolean("intact")).isTrue();
    }

    private static void superuser(String... statements) {
        try (var connection = TestDatabase.asSuperuser().connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    private static String row(int row) {
        return " where shard = " + shard() + " and seq = " + seq(row);
    }

    @Test
    void theServiceMayNeitherInsertNorChangeNorRemove() {
        var service = TestDatabase.asService();
        for (var sql : List.of(
                "insert into ledger_entry select * from ledger_entry limit 1",
                "update ledger_entry set action = 'GRANT'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_shard set seq = 0",
                "delete from ledger_shard",
                "alter table ledger_entry disable trigger all",
                "drop table ledger_entry",
                "create or replace function append_to_ledger(text[], text[]) returns void language sql as ''")) {
            var refusal = catchThrowableOfType(RefusedByDatabase.class, () -> service.update(sql));
            assertThat(refusal).as(sql).isNotNull();
            assertThat(refusal.state()).as(sql).isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @Test
    void evenTheOwnerMayNeitherChangeNorRemove() {
        var owner = TestDatabase.asMigration();
        for (var sql : List.of(
                "update ledger_entry set action = 'GRANT'",
                "delete from ledger_entry",
                "truncate ledger_entry cascade")) {
            assertThat(catchThrowableOfType(RefusedByDatabase.class, () -> owner.update(sql))
                            .state())
                    .as(sql)
                    .isEqualTo(INSUFFICIENT_PRIVILEGE);
        }
    }

    @Test
    void whatWasWrittenIsIntact() {
        auditor()
                .get("/api/v1/ledger/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("complete", equalTo(true))
                .body("findings", hasSize(0));
    }

    /** Every column of a row is changed in turn; seq and shard say where a row is, and are moved below. */
    @Test
    void aSingleChangeOfAnyColumnIsNamed() {
        var columns = TestDatabase.asService()
                .rows(
                        "select column_name, data_type from information_schema.columns where table_schema = 'public'"
                                + " and table_name = 'ledger_entry' and column_name not in ('shard', 'seq') order by ordinal_position");
        assertThat(columns).hasSizeGreaterThan(35);
        for (var column : columns) {
            var name = (String) column.get("column_name");
            var change = "update ledger_entry set " + name + " = " + changed(name, (String) column.get("data_type"))
                    + row(2);
            var named = "CHANGED " + seq(2); // before the change: the rows of the test are found by what is changed
            tampered(() -> assertThat(findings()).as(change).containsExactly(named), change);
        }
    }

    private static String changed(String column, String type) {
        return switch (column) {
            case "family" -> "'COMM'";
            case "action" -> "'OBJECT'";
            case "actor_type" -> "'SUBJECT'";
            default ->
                switch (type) {
                    case "text" -> "coalesce(" + column + ", '') || 'x'";
                    case "uuid" -> "'" + UUID.randomUUID() + "'";
                    case "timestamp with time zone" -> "coalesce(" + column + ", now()) + interval '1 microsecond'";
                    case "bytea" -> "set_byte(" + column + ", 20, get_byte(" + column + ", 20) # 1)";
                    case "bigint" -> column + " + 1000";
                    case "ARRAY" -> column + " || '" + UUID.randomUUID() + "'::uuid";
                    default -> throw new IllegalStateException("no change for " + column + " " + type);
                };
        };
    }

    @Test
    void aRemovedEntryIsNamed() {
        var middle = "REMOVED " + seq(3);
        tampered(() -> assertThat(findings()).containsExactly(middle), "delete from ledger_entry" + row(3));
        var tail =
                "delete from ledger_entry where shard = %d and seq > (select max(seq) - 2 from ledger_entry where shard = %<d)"
                        .formatted(shard());
        tampered(() -> assertThat(findings()).singleElement().asString().startsWith("REMOVED"), tail);
    }

    @Test
    void entriesThatChangedPlacesAreNamed() {
        var first = seq(1);
        var second = seq(4);
        tampered(
                () -> assertThat(findings()).containsExactly("REORDERED " + first, "REORDERED " + second),
                "update ledger_entry set seq = 1000000" + row(1),
                "update ledger_entry set seq = " + first + row(4),
                "update ledger_entry set seq = " + second + " where shard = " + shard() + " and seq = 1000000");
    }

    @Test
    void anEntryPutInByHandIsNamed() {
        var columns = TestDatabase.asService()
                .<String>value("select string_agg(column_name, ', ') from information_schema.columns"
                        + " where table_schema = 'public' and table_name = 'ledger_entry'"
                        + " and column_name not in ('seq', 'id', 'key_version')");
        var forged =
                TestDatabase.asService().<Long>value("select max(seq) from ledger_entry where shard = ?", shard()) + 1;
        tampered(
                () -> assertThat(findings()).containsExactly("INSERTED " + forged),
                "insert into ledger_entry (seq, id, key_version, " + columns + ") select " + forged
                        + ", gen_random_uuid(), 77, " + columns + " from ledger_entry" + row(0));
    }

    /** The id of a document is the hash of what it says, and stands in the entry. */
    @Test
    void evidenceThatWasChangedOrRemovedIsNamedOnce() {
        var seq = seq(0);
        var id = (UUID) TestDatabase.asService()
                .rows("select evidence_ids[1] as id from ledger_entry" + row(0))
                .get(0)
                .get("id");
        var where = " where id = '" + id + "'";
        for (var change : List.of(
                "reference = reference || 'x'",
                "type = 'CALL_RECORDING'",
                "captured_at = captured_at + interval '1 second'",
                "uri = 'https://example.com/another'",
                "staff_user_id = gen_random_uuid()")) {
            withEvidence(
                    () -> assertThat(findings()).as(change).containsExactly("EVIDENCE_CHANGED " + seq),
                    "update evidence set " + change + where);
        }
        withEvidence(
                () -> {
                    assertThat(findings()).containsExactly("EVIDENCE_REMOVED " + seq);
                    assertThat(verify().getString("findings[0].detail")).contains(id.toString());
                },
                "delete from evidence" + where);
    }

    /** Afterwards the evidence is as before. */
    private static void withEvidence(Runnable assertion, String change) {
        try {
            superuser("create table kept_evidence as select * from evidence", change);
            assertion.run();
        } finally {
            superuser(
                    "delete from evidence",
                    "insert into evidence select * from kept_evidence",
                    "drop table kept_evidence");
        }
        assertThat(verify().getBoolean("intact")).isTrue();
    }

    /** K14 and T5: destroying the key of a person leaves the chain verifiable and the payload unreadable. */
    @Test
    void destroyingAPersonsKeyKeepsTheChainIntact() {
        var person = UUID.randomUUID();
        recorded(grant(person, "PREDICTION"));
        TestDatabase.asMigration().update("delete from data_key where subject_id = ?", person);
        whatWasWrittenIsIntact();
        record(refusal(person, "PREDICTION")).statusCode(201).body("decision", equalTo("DENY"));
        whatWasWrittenIsIntact();
    }

    @Test
    void manyAtOnceLeaveNoGapAndNoTie() {
        var person = UUID.randomUUID();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> recorded(refusal(person, "PROFILING")), pool))
                    .toList();
            answers.forEach(CompletableFuture::join);
        } finally {
            pool.shutdown();
        }
        assertThat(TestDatabase.asService()
                        .rows("select key_version from ledger_entry where person_id = ? order by key_version", person))
                .extracting(row -> row.get("key_version"))
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(
                        TestDatabase.asService()
                                .rows(
                                        "select shard from ledger_entry group by shard having max(seq) <> count(*) or min(seq) <> 1"))
                .isEmpty();
        whatWasWrittenIsIntact();
    }

    @Test
    void theStateIsTheFoldOfTheEntries() {
        assertThat(TestDatabase.asService()
                        .rows("select s.permission_id from permission_state s where s.version <>"
                                + " (select count(*) from ledger_entry e where e.permission_id = s.permission_id)"))
                .isEmpty();
        assertThat(
                        TestDatabase.asService()
                                .rows(
                                        "select s.permission_id from permission_state s left join permission_fence f using (permission_id)"
                                                + " where f.epoch is distinct from s.epoch or f.blocked is distinct from (s.decision = 'DENY')"))
                .isEmpty();
    }

    @Test
    void auditorsPageThroughTheEntriesWithoutPersonalValues() {
        var first = auditor()
                .queryParam("filter[permissionId]", PERMISSION)
                .queryParam("sort", "recordedAt")
                .queryParam("limit", 4)
                .get("/api/v1/ledger-entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.permissionId", everyItem(equalTo(PERMISSION.toString())))
                .extract();
        assertThat(first.asString()).doesNotContain("form-").doesNotContain("payload\"");
        auditor()
                .queryParam("filter[permissionId]", PERMISSION)
                .queryParam("sort", "recordedAt")
                .queryParam("limit", 4)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/api/v1/ledger-entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].version", equalTo(6));
    }

    @Test
    void marketingAndStaffReadDecisionsAndNotTheLedger() {
        for (var path : List.of("/api/v1/ledger-entries", "/api/v1/ledger/verification")) {
            refused(staff().get(path).then(), 403, "permission.missing");
        }
        refused(
                auditor()
                        .queryParam("filter[payload]", "x")
                        .get("/api/v1/ledger-entries")
                        .then(),
                422,
                "list.unknown-field");
        auditor()
                .queryParam("shard", 32)
                .get("/api/v1/ledger/verification")
                .then()
                .statusCode(422);
    }
}
