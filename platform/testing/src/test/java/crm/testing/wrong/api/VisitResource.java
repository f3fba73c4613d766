package crm.testing.wrong.api;

import crm.testing.wrong.persistence.SqlVisits;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A public class with a hidden operation, a permission-less one, field injection and a foreign adapter. */
@Path("/api/v1/visits")
public class VisitResource {

    @Inject
    SqlVisits visits;

    @GET
    @Path("/hidden")
    String hidden() {
        return "";
    }

    @GET
    public String open() {
        return "";
    }
}
