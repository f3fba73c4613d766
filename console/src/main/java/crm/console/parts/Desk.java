package crm.console.parts;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.ApiRefusal;
import crm.console.shell.Shells;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;

/** What happens after a form was sent: on to the record, or back to the form with the reason. */
public final class Desk {

    private Desk() {}

    /**
     * @param answer of the API
     * @param form that was sent
     * @param next address to go on to
     * @param again the page with the form, as it was sent
     */
    public static Uni<Response> answer(
            Uni<JsonNode> answer,
            Locale language,
            String form,
            MultivaluedMap<String, String> typed,
            Function<JsonNode, String> next,
            Function<Sent, Uni<TemplateInstance>> again) {
        return orAgain(
                answer.map(
                        done -> Response.seeOther(URI.create(next.apply(done))).build()),
                language,
                form,
                typed,
                again);
    }

    /**
     * As {@link #answer}, for what is told in this one answer and stands at no address.
     *
     * @param told the page that tells it
     */
    public static <A> Uni<Response> told(
            Uni<A> answer,
            Locale language,
            String form,
            MultivaluedMap<String, String> typed,
            Function<A, Uni<TemplateInstance>> told,
            Function<Sent, Uni<TemplateInstance>> again) {
        return orAgain(answer.chain(done -> page(told.apply(done))), language, form, typed, again);
    }

    private static Uni<Response> orAgain(
            Uni<Response> answer,
            Locale language,
            String form,
            MultivaluedMap<String, String> typed,
            Function<Sent, Uni<TemplateInstance>> again) {
        return answer.onFailure(Desk::concernsTheForm).recoverWithUni(failure -> {
            var refusal = (ApiRefusal) failure;
            return again.apply(new Sent(form, typed, refusal, why(refusal, language)))
                    .chain(page -> page.createUni())
                    .map(page -> Response.status(refusal.status())
                            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                            .entity(page)
                            .build());
        });
    }

    /** A page that answers a form which asked for no more than another look of itself. */
    public static Uni<Response> page(Uni<TemplateInstance> page) {
        return page.chain(TemplateInstance::createUni)
                .map(html -> Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build());
    }

    private static boolean concernsTheForm(Throwable failure) {
        return failure instanceof ApiRefusal refusal && refusal.concernsTheForm();
    }

    private static String why(ApiRefusal refusal, Locale language) {
        var texts = Shells.texts(PartTexts.class, language);
        if (refusal.isStale()) {
            return texts.stale();
        }
        var detail = refusal.getMessage();
        if (detail != null && !detail.isBlank()) {
            return detail;
        }
        return refusal.problem().path("violations").isEmpty() ? refusal.code() : texts.invalid();
    }
}
