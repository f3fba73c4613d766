package crm.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Problems are told in the language that the caller asked for. */
class ProblemLanguage {

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            var language = Languages.asked(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            response.setEntity(problem.in(language));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        }
    }
}
