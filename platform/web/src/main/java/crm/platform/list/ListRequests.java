package crm.platform.list;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.core.UriInfo;

/** Reads the running request where a resource takes a {@code @Context ListRequest}, which the framework looks up by its type. */
class ListRequests {

    @Produces
    @Dependent
    @Unremovable
    ListRequest current(UriInfo uri) {
        return ListRequest.of(uri.getQueryParameters());
    }
}
