package crm.sales.opportunity.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.Sql;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.imports.past.ImportedKey;
import crm.platform.imports.past.PastFactsLookup;
import crm.sales.opportunity.application.ImportedOpportunity;
import crm.sales.opportunity.application.ImportedOpportunity.Found;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.Pipeline;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the database knows about the rows of a file of opportunities. */
final class OpportunityImportLookup {

    static final PastFactsLookup<ImportedOpportunity, Found> LOOKUP = new PastFactsLookup<>(
            ImportedKey.rows(ImportedOpportunity::key),
            "select " + KnownCustomers.SELECT + ", o.id as existing_id from {numbered} r " + KnownCustomers.BY_KEY
                    + """
                    left join opportunity o on o.external_system = r.system and o.external_id = r.external_id
                    order by r.place
                    """,
            OpportunityImportLookup::of);

    /** In one order, so that two such statements never wait for each other. */
    static final Statement<ImportedOpportunity> HOLD = new Rows<ImportedOpportunity>()
            .column(OpportunityTable.EXTERNAL_SYSTEM, row -> row.key().system())
            .column(OpportunityTable.EXTERNAL_ID, row -> row.key().externalId())
            .statement("""
                    select id from opportunity where (external_system, external_id) in (select {names} from {rows} r)
                    order by id
                    for update
                    """);

    private static final String EXISTING =
            "select " + OpportunityTable.SELECT + " from " + OpportunityTable.FROM + " where o.id = any($1)";

    private OpportunityImportLookup() {}

    /** Mostly all are new, and nothing is asked. */
    static Uni<List<Found>> withExisting(Sql sql, List<Found> found, Pipeline pipeline) {
        var ids = found.stream().map(Found::existingId).filter(Objects::nonNull).toArray(UUID[]::new);
        var existing = ids.length == 0
                ? Uni.createFrom().item(Map.<UUID, Opportunity>of())
                : sql.execute(EXISTING, Tuple.tuple().addArrayOfUUID(ids)).map(OpportunityTable::readAll);
        return existing.map(byId -> found.stream()
                .map(one -> new Found(
                        one.customer(),
                        one.existingId(),
                        one.existingId() == null ? null : byId.get(one.existingId()),
                        pipeline))
                .toList());
    }

    private static Found of(Row row) {
        return new Found(KnownCustomers.in(row), row.getUUID("existing_id"), null, null);
    }
}
