package crm.consent.permission.persistence;

import crm.consent.permission.application.Catalogue;
import crm.consent.permission.application.Catalogues;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;

@ApplicationScoped
class PgCatalogues implements Catalogues {

    private static final String ALL = """
            select 'purpose' as kind, code, null::uuid as id from purpose where family = 'PROC' and status = 'ACTIVE'
            union all select 'brand', code, id from brand
            union all select 'notice', code, id from notice_version where published_at is not null
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgCatalogues(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Catalogue> load() {
        return unitOfWork.ask(ALL, Tuple.tuple()).map(PgCatalogues::catalogue);
    }

    private static Catalogue catalogue(RowSet<Row> rows) {
        var purposes = new HashSet<String>();
        var brands = new HashSet<String>();
        var notices = new HashMap<String, UUID>();
        for (var row : rows) {
            var code = row.getString("code");
            switch (row.getString("kind")) {
                case "purpose" -> purposes.add(code);
                case "brand" -> brands.add(code);
                default -> notices.put(code, row.getUUID("id"));
            }
        }
        return new Catalogue(purposes, brands, notices);
    }
}
