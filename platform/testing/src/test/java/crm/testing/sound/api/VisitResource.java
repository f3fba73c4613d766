package crm.testing.sound.api;

import crm.testing.sound.application.RecordVisit;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/v1/visits")
class VisitResource {

    private final RecordVisit record;

    VisitResource(RecordVisit record) {
        this.record = record;
    }

    @POST
    @RolesAllowed("visit:write")
    public void record() {
        record.now();
    }

    @GET
    @Path("/{id: [0-9a-f-]+}")
    @RolesAllowed({"visit:read", "visit:write"})
    public String one() {
        return "";
    }

    @GET
    @PermitAll
    public String all() {
        return "";
    }
}
