package crm.console.consents;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.shell.Choice;
import crm.console.shell.Shell;
import crm.console.shell.Tab;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Asks the rule that every message asks, and shows its reasons (CON-03). By POST, so that no address of a person is in the page's. */
@Path(ConsentTabs.DECISIONS)
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class DecisionsResource {

    private final ConsentPage pages;
    private final Api api;

    DecisionsResource(ConsentPage pages, Api api) {
        this.pages = pages;
        this.api = api;
    }

    /** @param permissionId empty: nothing was ever said */
    record Answer(boolean permitted, List<String> reasons, String permissionId) {}

    /** @param answer null before it was asked for */
    record Decisions(
            List<Tab> tabs,
            List<Choice> channels,
            List<Choice> purposes,
            String address,
            String person,
            @Nullable Answer answer) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance decisions(Shell shell, Decisions decisions);
    }

    @GET
    public Uni<TemplateInstance> form(@Context UriInfo address, @Context HttpHeaders headers) {
        var frame = pages.at(ConsentTabs.DECISIONS, address, headers);
        return page(frame, new Question("", "EPOSTA", "", ""), null);
    }

    @POST
    public Uni<TemplateInstance> ask(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @RestForm @Nullable String address,
            @RestForm @Nullable String channel,
            @RestForm @Nullable String person,
            @RestForm @Nullable String purpose) {
        var frame = pages.at(ConsentTabs.DECISIONS, uri, headers);
        var question = new Question(plain(address), plain(channel), plain(person), plain(purpose));
        return api.post(
                        frame.shell().language(),
                        "/api/v1/decisions/batch",
                        Map.of("items", List.of(question.body())),
                        Map.of())
                .chain(answer -> page(frame, question, answer(answer)));
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Of an address when there is one, else of a person. */
    private record Question(String address, String channel, String person, String purpose) {

        Map<String, String> body() {
            return person.isEmpty()
                    ? Map.of("family", "COMM", "address", address, "channel", channel)
                    : Map.of("family", "PROC", "personId", person, "purpose", purpose);
        }
    }

    private Uni<TemplateInstance> page(ConsentPage.Frame frame, Question question, @Nullable Answer answer) {
        var shell = frame.shell();
        return api.get(shell.language(), "/api/v1/purposes").map(purposes -> {
            var names = Items.rows(
                    purposes,
                    purpose -> new Choice(
                            purpose.path("code").asText(),
                            purpose.path("name").asText(),
                            purpose.path("code").asText().equals(question.purpose())));
            var page = new Decisions(
                    frame.tabs(),
                    Choice.of(ConsentCodes.CHANNELS, question.channel(), frame.codes()::of),
                    names,
                    question.address(),
                    question.person(),
                    answer);
            return Templates.decisions(shell, page).setLocale(shell.language());
        });
    }

    private static Answer answer(JsonNode answers) {
        var first = answers.path("items").path(0);
        return new Answer(
                first.path("decision").asText().equals("PERMIT"),
                Items.rows(first.path("reasons"), reason -> reason.path("text").asText()),
                first.path("permissionId").asText(""));
    }
}
