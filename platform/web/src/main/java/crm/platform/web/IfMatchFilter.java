package crm.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses a write that does not say which version it changes. */
@Provider
@IfMatchRequired
class IfMatchFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString("If-Match") == null) {
            throw new Refusal(428, "if-match.required", "Send If-Match with the ETag of the version that you change.");
        }
    }
}
