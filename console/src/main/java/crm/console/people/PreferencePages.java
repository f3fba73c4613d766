package crm.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Behind the link of every commercial message: what may be sent to its address, and a refusal in one step (CON-04, CON-16). */
@Path("/people/preferences/{token: [A-Za-z0-9_-]+}")
@PeoplePages
@PermitAll
class PreferencePages {

    private static final String LINKS = "/api/v1/refusals/";

    private final Api api;
    private final ZoneId zone;

    PreferencePages(Api api, @ConfigProperty(name = "crm.organisation.time-zone") ZoneId zone) {
        this.api = api;
        this.zone = zone;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance preferences(Visit visit, Preferred preferred);
    }

    /** Changes nothing: mail scanners follow links. */
    @GET
    public Uni<Response> show(String token, @Context HttpHeaders headers, @RestQuery @Nullable String lang) {
        var visit = Visit.of(headers, lang);
        return answered(visit, api.get(visit.language(), LINKS + token + "/preferences"), false);
    }

    /** @param channel what is refused; empty: the channel of the message, as a mail program's one click asks (RFC 8058) */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Uni<Response> refuse(
            String token,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String lang,
            @RestForm List<String> channel) {
        var visit = Visit.of(headers, lang);
        var refused = channel.isEmpty() ? oneClick(visit, token) : refused(visit, token, channel);
        return answered(visit, refused, true);
    }

    private Uni<JsonNode> oneClick(Visit visit, String token) {
        return api.post(visit.language(), LINKS + token, Map.of(), Map.of())
                .chain(() -> api.get(visit.language(), LINKS + token + "/preferences"));
    }

    private Uni<JsonNode> refused(Visit visit, String token, List<String> channels) {
        return api.post(visit.language(), LINKS + token + "/preferences", Map.of("channels", channels), Map.of());
    }

    private Uni<Response> answered(Visit visit, Uni<JsonNode> preferences, boolean done) {
        return preferences
                .map(found -> Preferred.of(found, visit.words(zone), visit.texts(), done))
                .map(found -> Outcomes.page(Templates.preferences(visit, found), visit))
                .onFailure(ApiRefusal.class)
                .recoverWithItem(refusal -> Outcomes.refused(refusal, visit));
    }
}
