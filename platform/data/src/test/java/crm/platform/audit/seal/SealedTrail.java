package crm.platform.audit.seal;

import crm.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** An audit trail with some seals, and somebody who may do everything to it. */
final class SealedTrail {

    private static final String UNGUARDED = "set session_replication_role = replica; ";

    /** In the order in which who seals and who verifies come to them, so that none waits for the other for ever. */
    private static final String ALONE = "begin; lock table audit_head, audit, audit_seal in access exclusive mode; ";

    private static final String KEEP = ALONE + """
        drop table if exists kept_audit, kept_seal, kept_head;
        create table kept_audit as table audit;
        create table kept_seal as table audit_seal;
        create table kept_head as table audit_head;
        commit
        """;
    private static final String RESTORE = ALONE + """
        truncate audit, audit_seal, audit_head;
        insert into audit select * from kept_audit;
        insert into audit_seal select * from kept_seal;
        insert into audit_head select * from kept_head;
        commit
        """;

    private final TestDatabase service = TestDatabase.asService();
    private final List<UUID> rows = new ArrayList<>();

    /** Entries of a seal of their own, each written by a transaction of its own. */
    List<UUID> sealed(int count) {
        var written = new ArrayList<UUID>();
        for (int number = 0; number < count; number++) {
            written.add(written(UUID.randomUUID()));
        }
        written.forEach(this::awaitSeal);
        rows.addAll(written);
        return written;
    }

    UUID written(UUID id) {
        service.update(INSERT, id, UUID.randomUUID());
        return id;
    }

    static final String INSERT = """
        insert into audit (id, at, actor, action, subject_type, subject_id, subject_version, correlation_id, details)
        values (?, '2026-03-01 10:00:00.123456+03', 'user:ada', 'crm.widget.made.v1', 'widget', 'ığ"\\', 3, ?,
                '{"weight": 1.50, "of": ["ş", null]}')
        """;

    void awaitSeal(UUID id) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isSealed(id));
    }

    boolean isSealed(UUID id) {
        return service.<Long>value("select count(*) from audit_seal where ? = any(row_ids)", id) > 0;
    }

    long sealOf(UUID id) {
        return service.value("select number from audit_seal where ? = any(row_ids)", id);
    }

    /** What a superuser does, whom no privilege and no trigger holds; taken back afterwards. */
    void damaged(String damage, Runnable look) {
        asSuperuser(KEEP);
        try {
            asSuperuser(damage);
            look.run();
        } finally {
            asSuperuser(RESTORE);
        }
    }

    static void asSuperuser(String statements) {
        try (var connection = TestDatabase.asSuperuser().connect();
                var statement = connection.createStatement()) {
            statement.execute(UNGUARDED + statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
