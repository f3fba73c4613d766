package crm.analytics.fact.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** One statement for all rows of a batch, and none where there is no row. */
@ApplicationScoped
class FactWriter {

    private final ReactiveUnitOfWork unitOfWork;

    FactWriter(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    <T> Uni<Void> write(String statement, List<T> rows, Function<Columns<T>, Tuple> arguments) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var tuple = arguments.apply(new Columns<>(rows));
        return unitOfWork.sql(sql -> sql.execute(statement, tuple).replaceWithVoid());
    }
}
