package crm.gateway.directory;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** Turns what the admin client throws into an outage (503 with Retry-After), and tells the operator what Keycloak said. */
@Interceptor
@AsksKeycloak
@Priority(Interceptor.Priority.APPLICATION)
class KeycloakFailures {

    private static final Logger LOG = Logger.getLogger(KeycloakFailures.class);

    @AroundInvoke
    Object translated(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (WebApplicationException refused) {
            LOG.errorf(
                    "Keycloak answers the gateway with %d; are its client crm-gateway, the secret and the roles right?",
                    refused.getResponse().getStatus());
            throw new UncheckedIOException("Keycloak refuses", new IOException(refused));
        }
    }
}
