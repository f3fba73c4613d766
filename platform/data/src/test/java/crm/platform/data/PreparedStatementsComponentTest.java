package crm.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreparedStatementsComponentTest extends DataComponentTest {

    @Inject
    Pool pool;

    /** A command in one statement is longer than the 2,048 characters up to which the client itself keeps a statement prepared. */
    @Test
    void aLongStatementStaysPrepared() {
        assertThat(preparedAfterOneUse("select 'aaa" + "a".repeat(5_000) + "'")).isOne();
        assertThat(preparedAfterOneUse("select 'bbb" + "b".repeat(PreparedStatements.LONGEST) + "'"))
                .as("what is longer than any statement of ours")
                .isZero();
    }

    private long preparedAfterOneUse(String statement) {
        var beginning = statement.substring(0, "select 'aaa".length()).replace("'", "''");
        return pool.withConnection(connection -> connection
                        .preparedQuery(statement)
                        .execute()
                        .chain(() -> connection
                                .query("select count(*) from pg_prepared_statements where statement like '" + beginning
                                        + "%'")
                                .execute()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
