package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;

public interface Catalogues {

    /** Over a connection of its own. */
    Uni<Catalogue> load();

    /** Over the connection of the running transaction: a second one there could wait for itself when all are taken. */
    Uni<Catalogue> loadInTransaction();
}
