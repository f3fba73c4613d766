package crm.consent.purpose.persistence;

import crm.consent.purpose.application.Purposes;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgPurposes implements Purposes {

    /** Those that a person permits by name; that of commercial messages is the whole of its family. */
    private static final String ALL = "select code, name_tr, name_en, status = 'RETIRED' as retired from purpose"
            + " where family = 'PROC' order by code";

    private final ReactiveUnitOfWork unitOfWork;

    PgPurposes(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<List<Purpose>> all() {
        return unitOfWork.ask(ALL, Tuple.tuple()).map(rows -> Found.list(rows, PgPurposes::purpose));
    }

    private static Purpose purpose(Row row) {
        return new Purpose(
                row.getString("code"), row.getString("name_tr"), row.getString("name_en"), row.getBoolean("retired"));
    }
}
