package crm.consent.refusal.api;

import crm.consent.refusal.application.RefusalLinks.RefusalLink;
import crm.consent.refusal.application.RefuseByLink;
import crm.platform.web.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Open to whoever holds the link of a message. Mail scanners follow links, so only the form's POST refuses (RFC 8058). */
@Path("/api/v1/refusals/{token}")
@Tag(name = "Refusals", description = "The page behind the link of a message, for whoever got it.")
class RefusalResource {

    private static final String HTML = "text/html";

    private final RefuseByLink refuse;

    RefusalResource(RefuseByLink refuse) {
        this.refuse = refuse;
    }

    @GET
    @PermitAll
    @Operation(operationId = "showRefusal", summary = "The page behind the refusal link of a message; changes nothing")
    @APIResponse(responseCode = "200", description = "A page with one button", content = @Content(mediaType = HTML))
    @APIResponse(responseCode = "404", description = "No such link", content = @Content(mediaType = HTML))
    public Uni<Response> show(String token, @Context HttpHeaders headers) {
        var page = RefusalPage.in(language(headers));
        return refuse.find(token)
                .map(link -> answer(
                        page,
                        link,
                        found -> page.question(found.brandName(), found.key().channel())));
    }

    /** The body does not matter: a form without fields, or {@code List-Unsubscribe=One-Click}. */
    @POST
    @PermitAll
    @Operation(
            operationId = "refuseByLink",
            summary = "Refuse further commercial messages to the address of the message",
            description = "Also the target of List-Unsubscribe-Post. Refusing again changes nothing.")
    @APIResponse(responseCode = "200", description = "Refused", content = @Content(mediaType = HTML))
    @APIResponse(responseCode = "404", description = "No such link", content = @Content(mediaType = HTML))
    public Uni<Response> refuse(String token, @Context HttpHeaders headers) {
        var page = RefusalPage.in(language(headers));
        return refuse.refuse(token)
                .map(link -> answer(
                        page,
                        link,
                        found -> page.done(found.brandName(), found.key().channel())));
    }

    private static Response answer(RefusalPage page, Optional<RefusalLink> link, Function<RefusalLink, String> text) {
        return Response.status(link.isPresent() ? 200 : 404)
                .entity(link.map(text).orElseGet(page::notFound))
                .type(HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", RefusalPage.CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "strict-origin") // with "no-referrer" the form would say the origin "null"
                .build();
    }

    /** Turkish for who asks for nothing that we speak. */
    private static Locale language(HttpHeaders headers) {
        return Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), Languages.TURKISH);
    }
}
