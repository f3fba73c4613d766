package crm.gateway.catalogue;

import crm.gateway.Problems;
import crm.platform.web.Languages;
import crm.platform.web.ProblemTexts;
import crm.platform.web.ProblemTexts.Sentence;
import crm.platform.web.RequestLabels;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the {@code type} of a problem leads to: a page for each code, and one of all of them; without a token. */
@ApplicationScoped
class ProblemPages {

    private static final String ROOT = "/problems";
    private static final String ONE = ROOT + "/:code";
    private static final String ANY_RECORD = "*";
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem}dt{margin-top:1rem}";

    void register(@Observes Router router) {
        router.get(ROOT).handler(ProblemPages::all);
        router.get(ONE).handler(ProblemPages::one);
    }

    private static void all(RoutingContext context) {
        RequestLabels.name(context, ROOT);
        var list = ProblemTexts.byCode().entrySet().stream()
                .map(entry -> definition(entry.getKey(), entry.getValue(), language(context)))
                .collect(Collectors.joining());
        var title = isTurkish(context) ? "Sorun kodları" : "Problem codes";
        answer(context, title, "<dl>" + list + "</dl>");
    }

    /** The code is shown only when it is one of ours. */
    private static void one(RoutingContext context) {
        RequestLabels.name(context, ROOT + "/{code}");
        var code = context.pathParam("code");
        var sentences = ProblemTexts.of(code);
        if (sentences.isEmpty()) {
            Problems.answer(context.request(), 404, "http.not-found", "Not found.");
            return;
        }
        var all = isTurkish(context) ? "Bütün kodlar" : "All codes";
        answer(
                context,
                code,
                "<dl>" + definition(code, sentences, language(context)) + "</dl><p><a href=\"" + ROOT + "\">" + all
                        + "</a></p>");
    }

    private static String definition(String code, List<Sentence> sentences, Locale language) {
        return "<dt><code>" + escape(code.replace(ANY_RECORD, "…")) + "</code></dt>"
                + sentences.stream()
                        .map(sentence -> language.equals(Languages.TURKISH) ? sentence.turkish() : sentence.english())
                        .map(text -> "<dd>" + escape(text.replaceAll("\\{\\d}", "…")) + "</dd>")
                        .collect(Collectors.joining());
    }

    private static void answer(RoutingContext context, String title, String body) {
        var language = language(context).toLanguageTag();
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader("Content-Security-Policy", Catalogue.STYLED)
                .end("<!doctype html><html lang=\"" + language
                        + "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + escape(title) + "</title><style>" + STYLE + "</style><h1>" + escape(title) + "</h1>" + body
                        + "</html>");
    }

    private static Locale language(RoutingContext context) {
        return Languages.asked(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static boolean isTurkish(RoutingContext context) {
        return language(context).equals(Languages.TURKISH);
    }

    private static String escape(String text) {
        return AsyncApiPage.escape(text);
    }
}
