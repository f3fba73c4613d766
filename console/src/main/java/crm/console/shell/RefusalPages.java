package crm.console.shell;

import crm.console.api.ApiRefusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the API refuses, as a page with the next step: forbidden, not there, not available. */
class RefusalPages {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BROKEN = 500;

    private final Shells shells;

    RefusalPages(Shells shells) {
        this.shells = shells;
    }

    /** @param passes it may work a little later */
    record Refused(String title, String why, boolean passes) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance refused(Shell shell, Refused refused);
    }

    @ServerExceptionMapper
    Response refused(ApiRefusal refusal, UriInfo address, HttpHeaders headers) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(Texts.class, shell.language());
        var page = Templates.refused(shell, words(refusal, texts)).setLocale(shell.language());
        return Response.status(refusal.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    private static Refused words(ApiRefusal refusal, Texts texts) {
        var detail = refusal.getMessage();
        if (refusal.status() == FORBIDDEN) {
            return new Refused(texts.forbidden(), texts.forbiddenWhy(), false);
        }
        if (refusal.status() == NOT_FOUND) {
            return new Refused(texts.notFound(), texts.notFoundWhy(), false);
        }
        return refusal.status() >= BROKEN
                ? new Refused(texts.unavailable(), texts.unavailableWhy(), true)
                : new Refused(texts.refused(), detail == null ? refusal.code() : detail, false);
    }
}
