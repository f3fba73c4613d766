package crm.console.browser;

import crm.platform.domain.NotPermitted;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Takes a form only from a page of ours (ASVS 5: 3.5.1). A browser says with each form where it comes from, and no script can change
 * that; the session's cookie is not sent with foreign forms (SameSite). What says nothing is refused, for no browser does that.
 */
@Provider
@ConsolePages
class FormGuard implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String origin;

    FormGuard(@ConfigProperty(name = "crm.public-url") URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod())
                && !isOurs(request.getHeaderString("Origin"), request.getHeaderString("Sec-Fetch-Site"))) {
            throw new NotPermitted("form.of-another-origin", "The form does not come from a page of this console.");
        }
    }

    /** Both have to agree where both are there; the origin has to be. */
    boolean isOurs(@Nullable String from, @Nullable String site) {
        return origin.equals(from) && (site == null || site.equals("same-origin"));
    }
}
