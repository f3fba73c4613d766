package crm.console.people;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** The address of such a page is a secret: a Referer holds no path, no cache keeps it and no search engine; and no script runs. */
@Provider
@PeoplePages
class PeopleHeaders implements ContainerResponseFilter {

    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("Referrer-Policy", "strict-origin"); // with "no-referrer" a form would say the origin "null"
        headers.putSingle("X-Robots-Tag", "noindex");
        headers.putSingle("Vary", "Cookie, Accept-Language");
    }
}
