package crm.platform.audit.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.data.DataComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestDatabase.RefusedByDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain of the audit trail: what a superuser does to it is named; what the service may do to it is nothing. */
@QuarkusTest
class AuditSealComponentTest extends DataComponentTest {

    private static final String PATH = "/api/v1/operations/audit/verification";

    private final SealedTrail trail = new SealedTrail();
    private final List<UUID> first = trail.sealed(3);
    private final List<UUID> second = trail.sealed(2);
    private final List<UUID> third = trail.sealed(2);
    private final UUID victim = second.get(0);
    private final long seal = trail.sealOf(victim);

    @Test
    void aTrailThatNobodyTouchedIsIntact() {
        var report = verified();

        assertThat(report.getBoolean("intact")).isTrue();
        assertThat(report.getBoolean("complete")).isTrue();
        assertThat(report.getLong("entries")).isEqualTo(sealedRows()).isGreaterThanOrEqualTo(7);
        assertThat(report.getLong("verifiedTo"))
                .isEqualTo(report.getLong("headNumber"))
                .isGreaterThanOrEqualTo(3);
        assertThat(report.getString("headHash"))
                .isEqualTo(TestDatabase.asService()
                        .value("select encode(seal_hash, 'hex') from audit_seal order by number desc limit 1"));
    }

    // --- rows

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor = 'user:eve'",
                "action = action || ' '",
                "subject_type = 'gadget'",
                "subject_id = 'ığ\"'",
                "subject_version = null",
                "correlation_id = null",
                "details = details || '{\"weight\": 1.5}'",
                "status = 403, code = 'x'",
                "actor = actor || '6', action = substr(action, 2)"
            })
    void aChangedRowIsNamed(String change) {
        trail.damaged(
                "update audit set " + change + " where id = '" + victim + "'",
                () -> assertThat(findings()).containsExactly(finding("CHANGED", seal, victim)));
    }

    @Test
    void aRemovedRowIsNamed() {
        trail.damaged(
                "delete from audit where id = '" + victim + "'",
                () -> assertThat(findings()).containsExactly(finding("REMOVED", seal, victim)));
    }

    @Test
    void aRowThatWasPutInIsNamed() {
        var intruder = UUID.randomUUID();

        trail.damaged(
                copyOf(victim, intruder),
                () -> assertThat(findings()).containsExactly(finding("INSERTED", sealAt(intruder), intruder)));
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        var other = third.get(0);
        trail.damaged(
                "update audit a set transaction_id = b.transaction_id from audit b where (a.id, b.id) in (('" + victim
                        + "', '" + other + "'), ('" + other + "', '" + victim + "'))",
                () -> assertThat(findings())
                        .contains(finding("CHANGED", seal, victim), finding("CHANGED", trail.sealOf(other), other)));
    }

    @Test
    void severalDamagesAreAllNamed() {
        trail.damaged(
                "update audit set actor = 'user:eve' where id in ('" + first.get(1) + "', '" + third.get(1) + "');"
                        + "delete from audit where id = '" + victim + "'",
                () -> assertThat(findings())
                        .containsExactlyInAnyOrder(
                                finding("CHANGED", trail.sealOf(first.get(1)), first.get(1)),
                                finding("REMOVED", seal, victim),
                                finding("CHANGED", trail.sealOf(third.get(1)), third.get(1))));
    }

    // --- seals

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sealed_at = sealed_at + interval '1 second'",
                "last_transaction = last_transaction - 1",
                "last_id = gen_random_uuid()",
                "row_count = row_count + 1",
                "row_ids = row_ids[2:]",
                "row_hashes = sha256(row_hashes)",
                "prev_hash = sha256(prev_hash)",
                "seal_hash = sha256(seal_hash)"
            })
    void aChangedSealIsNamed(String change) {
        trail.damaged(
                "update audit_seal set " + change + " where number = " + seal,
                () -> assertThat(findings()).containsExactly(finding("CHANGED", seal, null)));
    }

    @Test
    void aRemovedSealIsNamedAndItsRowsAreNotBlamed() {
        trail.damaged(
                "delete from audit_seal where number = " + seal,
                () -> assertThat(findings()).containsExactly(finding("REMOVED", seal, null)));
    }

    @Test
    void aSealThatIsCutOffTheEndIsMissed() {
        var last = lastSeal();
        trail.damaged(
                "delete from audit_seal where number = " + last,
                () -> assertThat(findings()).containsExactly(finding("REMOVED", last, null)));
    }

    @Test
    void sealsThatChangedPlacesAreNamed() {
        trail.damaged(
                "update audit_seal set number = -1 where number = " + seal + "; update audit_seal set number = " + seal
                        + " where number = " + (seal + 1) + "; update audit_seal set number = " + (seal + 1)
                        + " where number = -1",
                () -> assertThat(findings())
                        .containsExactly(finding("REORDERED", seal, null), finding("REORDERED", seal + 1, null)));
    }

    @Test
    void aSealThatWasWrittenAnewIsNamedByTheOneBehindIt() {
        trail.damaged(forged(seal), () -> assertThat(findings()).containsExactly(finding("CHANGED", seal, null)));
    }

    @Test
    void theLastSealWrittenAnewIsNamedByTheHead() {
        var last = lastSeal();
        trail.damaged(forged(last), () -> assertThat(findings()).containsExactly(finding("CHANGED", last, null)));
    }

    @Test
    void aSealThatTheChainNeverGotIsNamed() {
        var added = lastSeal() + 1;
        trail.damaged(
                "insert into audit_seal select number + 1, sealed_at, last_transaction, last_id, row_count, row_ids,"
                        + " row_hashes, prev_hash, seal_hash from audit_seal order by number desc limit 1",
                () -> assertThat(findings()).containsExactly(finding("INSERTED", added, null)));
    }

    // --- sealing

    /** The order of ids is not the order of commits: a row is never behind a seal that has passed its place. */
    @Test
    void aTransactionThatCommitsLateIsSealedLaterAndHoldsBackTheYoungerOnes() throws SQLException {
        var late = UUID.randomUUID();
        var soon = UUID.randomUUID();
        try (var connection = TestDatabase.asService().connect();
                var insert = connection.prepareStatement(SealedTrail.INSERT)) {
            connection.setAutoCommit(false);
            insert.setObject(1, late);
            insert.setObject(2, UUID.randomUUID());
            insert.executeUpdate();
            trail.written(soon);

            seal();
            assertThat(trail.isSealed(soon)).isFalse();
            assertThat(verified().getLong("unsealed")).isPositive();
            connection.commit();
        }
        trail.awaitSeal(late);
        trail.awaitSeal(soon);

        assertThat(findings()).isEmpty();
    }

    @Test
    void aTransactionWithMoreRowsThanASealHoldsIsSealedWhole() {
        var before = lastSeal();
        TestDatabase.asService().update("""
            insert into audit (id, at, actor, action, subject_type, subject_id)
            select gen_random_uuid(), now(), 'import:1', 'a', 'widget', number::text from generate_series(1, 2500) number
            """);
        trail.sealed(1);

        assertThat(findings()).isEmpty();
        assertThat(lastSeal() - before).isGreaterThanOrEqualTo(3);
        assertThat(verified().getLong("entries")).isEqualTo(sealedRows());
    }

    @Test
    void replicasThatSealAtOnceWriteOneChain() {
        IntStream.range(0, 40).parallel().forEach(number -> {
            trail.written(UUID.randomUUID());
            seal();
        });
        trail.sealed(1);

        assertThat(findings()).isEmpty();
        assertThat(verified().getLong("entries")).isEqualTo(sealedRows());
    }

    /** A database that was copied row by row into another server counts its transactions anew. */
    @Test
    void aServerWhoseTransactionsAreOlderThanTheSealsDoesNotSeal() {
        trail.damaged(
                "update audit_head set last_transaction = 4611686018427387904",
                () -> assertThatThrownBy(this::seal)
                        .isInstanceOfSatisfying(
                                RefusedByDatabase.class,
                                refused -> assertThat(refused.state()).isEqualTo("55000")));
    }

    @Test
    void aTrailIsVerifiedInParts() {
        trail.damaged("update audit set actor = 'user:eve' where id = '" + first.get(0) + "'", () -> {
            assertThat(findings()).containsExactly(finding("CHANGED", trail.sealOf(first.get(0)), first.get(0)));

            var rest = verifiedBehind(seal - 1);
            assertThat(rest.getList("findings")).isEmpty();
            assertThat(rest.getLong("entries"))
                    .isEqualTo(TestDatabase.asService()
                            .<Long>value("select sum(row_count) from audit_seal where number >= ?", seal));
        });
    }

    // --- who may what

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_seal set row_count = 0",
                "delete from audit_seal",
                "truncate audit_seal",
                "insert into audit_seal select * from audit_seal limit 1",
                "update audit_head set number = 0",
                "delete from audit_head",
                "truncate audit_head",
                "insert into audit_head select * from audit_head",
                "insert into audit (id, at, actor, action, subject_type, subject_id, transaction_id)"
                        + " values (gen_random_uuid(), now(), 'a', 'a', 'a', 'a', 1)"
            })
    void theServiceCannotTouchTheChain(String change) {
        assertThatThrownBy(() -> TestDatabase.asService().update(change))
                .isInstanceOfSatisfying(
                        RefusedByDatabase.class,
                        refused -> assertThat(refused.state()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'system'",
                "delete from audit",
                "truncate audit",
                "update audit_seal set row_count = 0",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    void evenTheOwnerOfTheTablesIsRefused(String change) {
        assertThatThrownBy(() -> TestDatabase.asMigration().update(change))
                .isInstanceOfSatisfying(
                        RefusedByDatabase.class,
                        refused -> assertThat(refused.state()).isEqualTo("42501"));
    }

    @Test
    void onlyThePermissionOpensTheDoor() {
        given().auth()
                .oauth2(Tokens.user("sales").permissions("widget:read").sign())
                .get(PATH)
                .then()
                .statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static String copyOf(UUID row, UUID copy) {
        return "insert into audit (id, at, actor, action, subject_type, subject_id, transaction_id) select '" + copy
                + "', at, actor, action, subject_type, subject_id, transaction_id from audit where id = '" + row + "'";
    }

    /** A row changed, and the seal over it written as if it had always been so. */
    private static String forged(long number) {
        return "update audit set actor = 'user:eve' where id in (select unnest(row_ids) from audit_seal where number = "
                + number + "); update audit_seal s set row_hashes = (select string_agg(audit_row_hash(a), ''::bytea"
                + " order by a.transaction_id, a.id) from audit a where a.id = any(s.row_ids)) where number = "
                + number + "; update audit_seal s set seal_hash = audit_seal_hash(s) where number = " + number;
    }

    private static long sealAt(UUID row) {
        return TestDatabase.asService()
                .value(
                        "select min(number) from audit_seal s, audit a where a.id = ?"
                                + " and (s.last_transaction, s.last_id) >= (a.transaction_id, a.id)",
                        row);
    }

    private static long lastSeal() {
        return TestDatabase.asService().value("select max(number) from audit_seal");
    }

    private static long sealedRows() {
        return TestDatabase.asService().<Long>value("select sum(row_count) from audit_seal");
    }

    private int seal() {
        return TestDatabase.asService().value("select seal_audit(1000)");
    }

    private static String finding(String kind, long seal, UUID entry) {
        return kind + " " + seal + " " + entry;
    }

    private static List<String> findings() {
        return verified().<java.util.Map<String, Object>>getList("findings").stream()
                .map(one -> one.get("kind") + " " + one.get("seal") + " " + one.get("entryId"))
                .toList();
    }

    private static JsonPath verified() {
        return verifiedBehind(0);
    }

    private static JsonPath verifiedBehind(long after) {
        return given().auth()
                .oauth2(Tokens.user("auditor").permissions("audit:read").sign())
                .queryParam("after", after)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
