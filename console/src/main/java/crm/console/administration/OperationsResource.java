package crm.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Told;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the parts do: whether each answers, which events wait, and what could not be applied and may be tried again. */
@Path("/console/operations")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OperationsResource {

    private static final int BROKEN = 500;

    private final Shells shells;
    private final Api api;

    OperationsResource(Shells shells, Api api) {
        this.shells = shells;
        this.api = api;
    }

    record Part(String name, boolean answers, String waiting, String letters) {}

    /** @param address that its retry is posted to */
    record Letter(String address, String part, String consumer, String event, String error, String since) {}

    record Operations(List<Part> parts, List<Letter> letters) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance operations(Shell shell, Operations operations);
    }

    @GET
    public Uni<TemplateInstance> operations(@Context UriInfo address, @Context HttpHeaders headers) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(AdminTexts.class, shell.language());
        return Uni.join()
                .all(Parts.ALL.stream().map(part -> looked(shell, part)).toList())
                .andFailFast()
                .map(all -> new Operations(
                        all.stream().map(each -> each.part(shell, texts)).toList(),
                        all.stream()
                                .flatMap(each -> each.letters(shell, texts).stream())
                                .toList()))
                .map(operations -> Templates.operations(shell, operations).setLocale(shell.language()));
    }

    /** What one service said; nothing where it is silent. */
    private record Looked(Parts of, JsonNode outbox, JsonNode dead) {

        Part part(Shell shell, AdminTexts texts) {
            return new Part(
                    of.name(texts),
                    !(outbox instanceof MissingNode),
                    new Told(outbox, shell.words()).number("count"),
                    new Told(dead, shell.words()).number("count"));
        }

        List<Letter> letters(Shell shell, AdminTexts texts) {
            return Items.rows(dead, letter -> {
                var told = new Told(letter, shell.words());
                return new Letter(
                        "/console/operations/" + of.id() + "/" + told.text("id"),
                        of.name(texts),
                        told.text("consumer"),
                        told.text("type"),
                        told.text("error"),
                        told.moment("deadSince"));
            });
        }
    }

    private Uni<Looked> looked(Shell shell, Parts part) {
        var waiting = Map.of("filter[waiting]", "true", "count", "exact", "limit", "50");
        return Uni.combine()
                .all()
                .unis(
                        orNothing(api.get(
                                shell.language(),
                                part.operations() + "/outbox",
                                Map.of("count", "exact", "limit", "1"))),
                        orNothing(api.get(shell.language(), part.operations() + "/dead-letters", waiting)))
                .asTuple()
                .map(both -> new Looked(part, both.getItem1(), both.getItem2()));
    }

    private static Uni<JsonNode> orNothing(Uni<JsonNode> asked) {
        return asked.onFailure(failure -> failure instanceof ApiRefusal refusal && refusal.status() >= BROKEN)
                .recoverWithItem(MissingNode.getInstance());
    }

    @POST
    @Path("/{part}/{id}")
    public Uni<Response> redrive(@Context UriInfo address, @Context HttpHeaders headers, String part, UUID id) {
        var language = shells.of(address, headers).language();
        return api.post(language, Parts.of(part).operations() + "/dead-letters/" + id + "/redrive", Map.of(), Map.of())
                .map(done ->
                        Response.seeOther(URI.create("/console/operations")).build());
    }
}
