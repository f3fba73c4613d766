package crm.customer.profile.persistence;

import crm.customer.profile.application.NewRecords;
import crm.customer.profile.domain.Ownership;
import crm.platform.data.table.OwnerColumns;
import crm.platform.security.Owner;
import io.vertx.mutiny.sqlclient.Row;

/** Whom a row belongs to, in the words of the domain. */
public final class Owners {

    private Owners() {}

    public static Owner of(Ownership owner) {
        return new Owner(owner.userId(), owner.team(), owner.department());
    }

    public static Ownership in(OwnerColumns<?> columns, Row row) {
        return NewRecords.ownership(columns.in(row));
    }
}
