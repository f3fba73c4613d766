package crm.support.request.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.imports.past.ImportedKey;
import crm.platform.imports.past.PastFactsLookup;
import crm.support.request.application.ImportedRequest;
import crm.support.request.application.ImportedRequest.Existing;
import crm.support.request.application.ImportedRequest.Known;
import io.vertx.mutiny.sqlclient.Row;

/** What the database knows about rows of a file. */
final class RequestImportLookup {

    static final PastFactsLookup<ImportedRequest, Known> LOOKUP = new PastFactsLookup<>(
            ImportedKey.rows(ImportedRequest::key),
            "select " + KnownCustomers.SELECT
                    + ", s.customer_id as old_customer, s.type, s.priority, s.opened_at, s.resolved_at from {numbered} r "
                    + KnownCustomers.BY_KEY
                    + " left join service_request s on s.external_system = r.system and s.external_id = r.external_id"
                    + " order by r.place",
            row -> new Known(KnownCustomers.in(row), existing(row)));

    private RequestImportLookup() {}

    private static Existing existing(Row row) {
        var customer = RequestTable.CUSTOMER.in(row, "old_customer");
        return customer == null
                ? null
                : new Existing(
                        customer,
                        RequestTable.TYPE.in(row),
                        RequestTable.PRIORITY.in(row),
                        RequestTable.OPENED_AT.in(row),
                        RequestTable.RESOLVED_AT.in(row));
    }
}
