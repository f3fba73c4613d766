package crm.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import crm.platform.domain.PlainText;
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
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Behind the link of a quote: read it, and accept or decline it once (SAL-05). */
@Path("/people/quotes/{token: [A-Za-z0-9_-]+}")
@PeoplePages
@PermitAll
class QuotePages {

    private static final String LINKS = "/api/v1/quote-links/";
    private static final int MOST_CHARACTERS = 1000;

    private final Api api;
    private final ZoneId zone;

    QuotePages(Api api, @ConfigProperty(name = "crm.organisation.time-zone") ZoneId zone) {
        this.api = api;
        this.zone = zone;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance quote(Visit visit, OfferedQuote quote);

        static native TemplateInstance answered(Visit visit, String said);
    }

    /** Changes nothing: mail scanners follow links. */
    @GET
    public Uni<Response> show(String token, @Context HttpHeaders headers, @RestQuery @Nullable String lang) {
        var visit = Visit.of(headers, lang);
        return api.get(visit.language(), LINKS + token)
                .map(quote -> Outcomes.page(
                        Templates.quote(visit, OfferedQuote.of(quote, visit.words(zone), visit.texts())), visit))
                .onFailure(ApiRefusal.class)
                .recoverWithItem(refusal -> Outcomes.refused(refusal, visit));
    }

    /** @param answer accept or decline */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> answer(
            String token,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String lang,
            @RestForm @Nullable String answer,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String comment) {
        var visit = Visit.of(headers, lang);
        var isAccepted = "accept".equals(answer);
        if (!isAccepted && !"decline".equals(answer)) {
            return show(token, headers, lang); // whatever this is, it is no answer
        }
        return said(visit, token, isAccepted, reason, comment)
                .map(done -> isAccepted
                        ? visit.texts().quoteAccepted()
                        : visit.texts().quoteDeclined())
                .map(text -> Outcomes.page(Templates.answered(visit, text), visit))
                .onFailure(ApiRefusal.class)
                .recoverWithItem(refusal -> Outcomes.refused(refusal, visit));
    }

    private Uni<JsonNode> said(
            Visit visit, String token, boolean isAccepted, @Nullable String reason, @Nullable String comment) {
        return isAccepted
                ? api.post(visit.language(), LINKS + token + "/accept", Map.of(), Map.of())
                : api.post(visit.language(), LINKS + token + "/decline", body(reason, comment), Map.of());
    }

    private static Map<String, Object> body(@Nullable String reason, @Nullable String comment) {
        var body = new HashMap<String, Object>();
        body.put("reason", reason == null || reason.isBlank() ? "OTHER" : reason);
        var said = comment == null ? "" : readable(comment);
        if (!said.isBlank()) {
            body.put("comment", said);
        }
        return body;
    }

    /** Whoever declines is not to be sent back for a character that nobody sees: what no text may hold is left out. */
    private static String readable(String comment) {
        var kept = new StringBuilder();
        comment.replace("\r\n", "\n").codePoints().forEach(each -> {
            var character = Character.toString(each);
            var fits = kept.length() + character.length() <= MOST_CHARACTERS;
            if (fits && PlainText.faultOf("x" + character, true) == null) {
                kept.append(character);
            }
        });
        return kept.toString();
    }
}
