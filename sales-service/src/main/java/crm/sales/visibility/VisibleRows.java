package crm.sales.visibility;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads of one row: refuses what the caller may not see, before it is loaded. */
@ApplicationScoped
public class VisibleRows {

    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser user;

    VisibleRows(ReactiveUnitOfWork unitOfWork, CurrentUser user) {
        this.unitOfWork = unitOfWork;
        this.user = user;
    }

    /** @param table a constant of the calling repository, never input */
    public Uni<Void> require(String table, String idColumn, String what, UUID id) {
        return isVisible(table, idColumn, id)
                .invoke(visible -> {
                    if (!visible) {
                        throw new NotFound(what, id);
                    }
                })
                .replaceWithVoid();
    }

    public Uni<Boolean> isVisible(String table, String idColumn, UUID id) {
        var condition = user.get().visibility().on("", 2);
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(condition.arguments());
        var statement = "select 1 from " + table + " where " + idColumn + " = $1 and " + condition.sql();
        return unitOfWork
                .sql(sql -> sql.execute(statement, Tuple.from(arguments)))
                .map(rows -> rows.size() > 0);
    }
}
