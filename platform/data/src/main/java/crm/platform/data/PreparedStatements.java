package crm.platform.data;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/**
 * Lets a connection keep long statements prepared, too. The client's own limit is 2,048 characters: a command that writes all in one
 * statement is longer, and was parsed and planned anew each time, with a round trip more.
 */
@Singleton
class PreparedStatements implements PgPoolCreator {

    static final int LONGEST = 16_384;

    @Override
    public Pool create(Input input) {
        var options = input.pgConnectOptionsList();
        options.forEach(one -> one.setPreparedStatementCacheSqlLimit(LONGEST));
        return PgDriver.INSTANCE.createPool(input.vertx(), options, input.poolOptions());
    }
}
