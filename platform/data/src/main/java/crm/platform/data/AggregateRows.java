package crm.platform.data;

import crm.platform.call.CallContext;
import crm.platform.domain.NotFound;
import crm.platform.domain.StaleVersion;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes the lock of an aggregate's row before it is loaded, so that commands on one aggregate queue up and its events get their
 * places in the outbox in the order of its versions. Visibility and {@code If-Match} are checked in the same statement.
 */
@ApplicationScoped
public class AggregateRows {

    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser user;

    AggregateRows(ReactiveUnitOfWork unitOfWork, CurrentUser user) {
        this.unitOfWork = unitOfWork;
        this.user = user;
    }

    /**
     * @param table a constant of the calling repository, never input
     * @param what singular name of the resource, for the error code
     * @return the stored version; fails with {@link NotFound} or {@link StaleVersion}
     */
    public Uni<Long> lock(String table, String what, UUID id) {
        var visible = user.get().visibility().on("", 2);
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(visible.arguments());
        var statement = "select version from " + table + " where id = $1 and " + visible.sql() + " for update";
        return unitOfWork
                .sql(sql -> sql.execute(statement, Tuple.from(arguments)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new NotFound(what, id);
                    }
                    return expected(rows.iterator().next().getLong(0));
                });
    }

    private static long expected(long stored) {
        var expected = CallContext.current().expectedVersion();
        if (expected != null && expected != stored) {
            throw new StaleVersion(stored);
        }
        return stored;
    }
}
