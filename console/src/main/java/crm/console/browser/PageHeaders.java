package crm.console.browser;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * What a page may do in a browser: load scripts, styles and pictures of this origin, send forms to it, be framed by nobody; no inline
 * script or style (ASVS 5: 3.4.3, 3.4.6). Pages are the user's own, so no cache keeps them (14.3.2).
 */
@Provider
@ConsolePages
class PageHeaders implements ContainerResponseFilter {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("Referrer-Policy", "same-origin"); // with "no-referrer" a form would not say its origin
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Vary", "Cookie, Accept-Language, HX-Request");
    }
}
