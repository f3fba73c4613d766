package crm.console.pipeline;

import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Opportunities as a board: dragged, or moved by the menu of the card (SAL-05). */
@Path("/console/pipeline")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PipelineResource {

    static final String BOARD = "/console/pipeline";
    private static final Map<String, String> OPEN =
            Map.of("filter[status]", "OPEN", "limit", "200", "sort", "-amount", "sums", "stage");

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    PipelineResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance board(Shell shell, Board board);
    }

    /** The first pipeline; opportunities that are not among the 200 greatest are counted, and not shown. */
    @GET
    public Uni<TemplateInstance> board(@Context UriInfo address, @Context HttpHeaders headers) {
        var shell = shells.of(address, headers);
        var mayMove = user.caller().may("opportunity:write");
        return Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), "/api/v1/pipelines"),
                        api.get(shell.language(), "/api/v1/opportunities", OPEN))
                .asTuple()
                .map(both -> Board.of(both.getItem1().at("/items/0"), both.getItem2(), mayMove, shell.words()))
                .map(board -> Templates.board(shell, board).setLocale(shell.language()));
    }

    /** @param version of the card that was seen: who moved it meanwhile is told by a refusal */
    @POST
    @Path("/{id}/move")
    public Uni<Response> move(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            UUID id,
            @RestForm String stage,
            @RestForm long version) {
        var language = shells.of(address, headers).language();
        return api.post(
                        language,
                        "/api/v1/opportunities/" + id + "/move",
                        Map.of("stage", stage),
                        Map.of("If-Match", "\"" + version + "\""))
                .map(moved -> Response.seeOther(URI.create(BOARD)).build());
    }
}
