package crm.console.people;

import crm.console.api.ApiRefusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Answers of the pages for people: what was asked for, or one and the same page for every link that leads nowhere. */
final class Outcomes {

    private static final int BROKEN = 500;

    /** Too slow, too many: the link is right, and a refusal must not get lost. */
    private static final Set<Integer> PASSING = Set.of(408, 429);

    private Outcomes() {}

    /** @param passes it may work a little later */
    record Nowhere(String title, String why, boolean passes) {}

    @CheckedTemplate(basePath = "PreferencePages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance nowhere(Visit visit, Nowhere nowhere);
    }

    static Response page(TemplateInstance page, Visit visit) {
        return answer(Response.Status.OK.getStatusCode(), page, visit);
    }

    /** Made up, mistyped, used, run out: it says the same. */
    static Response nowhere(Visit visit) {
        var texts = visit.texts();
        var page = Templates.nowhere(visit, new Nowhere(texts.nowhere(), texts.nowhereWhy(), false));
        return answer(Response.Status.NOT_FOUND.getStatusCode(), page, visit);
    }

    static Response refused(ApiRefusal refusal, Visit visit) {
        if (refusal.status() < BROKEN && !PASSING.contains(refusal.status())) {
            return nowhere(visit);
        }
        var texts = visit.texts();
        var page = Templates.nowhere(visit, new Nowhere(texts.away(), texts.awayWhy(), true));
        return answer(Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), page, visit);
    }

    private static Response answer(int status, TemplateInstance page, Visit visit) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.setLocale(visit.language()).render())
                .build();
    }
}
