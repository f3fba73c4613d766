package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;

public interface Catalogues {

    /** In the running transaction, if there is one: a second connection there could wait for itself when all are taken. */
    Uni<Catalogue> load();
}
