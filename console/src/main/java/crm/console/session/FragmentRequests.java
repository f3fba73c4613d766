package crm.console.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which requests a script made. Without a session they are answered with 499 instead of the way to the identity provider, which a
 * script could not go; the script loads the whole page then.
 */
@ApplicationScoped
class FragmentRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return context.request().getHeader("HX-Request") != null;
    }
}
