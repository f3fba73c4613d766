package crm.console.imports;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.platform.domain.NotFound;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** One file on its way: map, try, import, and what went wrong. */
@Path("/console/imports/{resource}/{id}")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ImportJobResource {

    private final Shells shells;
    private final Api api;

    ImportJobResource(Shells shells, Api api) {
        this.shells = shells;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance job(Shell shell, JobPage job);
    }

    @GET
    public Uni<TemplateInstance> job(@Context UriInfo address, @Context HttpHeaders headers, String resource, UUID id) {
        var shell = shells.of(address, headers);
        var service = service(resource);
        var texts = Shells.texts(ImportTexts.class, shell.language());
        var names = Shells.texts(ColumnTexts.class, shell.language());
        return Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), service.path() + "/" + id),
                        api.get(shell.language(), service.path() + "/kinds"))
                .asTuple()
                .map(both -> JobPage.of(service, both.getItem1(), both.getItem2(), shell.words(), texts, names))
                .map(job -> Templates.job(shell, job).setLocale(shell.language()));
    }

    /**
     * @param header each column of the file
     * @param means beside it, what it means; empty: it is not imported
     */
    @POST
    @Path("/mapping")
    public Uni<Response> map(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            String resource,
            UUID id,
            @RestForm long version,
            @RestForm List<String> header,
            @RestForm List<String> means) {
        var language = shells.of(address, headers).language();
        var path = service(resource).path() + "/" + id;
        var columns = new HashMap<String, String>();
        for (int at = 0; at < Math.min(header.size(), means.size()); at++) {
            if (!means.get(at).isEmpty()) {
                columns.put(header.get(at), means.get(at));
            }
        }
        return api.get(language, path)
                .chain(job -> api.put(language, path + "/mapping", mapping(columns, job), ifMatch(version)))
                .map(done -> back(resource, id));
    }

    /** What a mapping says beyond the columns is kept for those that are still mapped. */
    private static Map<String, Object> mapping(Map<String, String> columns, JsonNode job) {
        return Map.of(
                "columns", columns,
                "translations", kept(job.path("translations"), columns),
                "splits", kept(job.path("splits"), columns));
    }

    private static Map<String, JsonNode> kept(JsonNode byHeader, Map<String, String> columns) {
        var kept = new HashMap<String, JsonNode>();
        columns.keySet().stream().filter(byHeader::has).forEach(header -> kept.put(header, byHeader.path(header)));
        return kept;
    }

    @POST
    @Path("/{command: preview|run|cancel}")
    public Uni<Response> command(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            String resource,
            UUID id,
            String command,
            @RestForm long version) {
        var language = shells.of(address, headers).language();
        return api.post(language, service(resource).path() + "/" + id + "/" + command, Map.of(), ifMatch(version))
                .map(done -> back(resource, id));
    }

    @GET
    @Path("/errors.csv")
    @Produces("text/csv")
    public Uni<Response> errors(@Context UriInfo address, @Context HttpHeaders headers, String resource, UUID id) {
        var language = shells.of(address, headers).language();
        return api.download(language, service(resource).path() + "/" + id + "/errors.csv")
                .map(file -> Response.ok(file.getBytes(), "text/csv;charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"errors-" + id + ".csv\"")
                        .build());
    }

    private static Services service(String resource) {
        return Services.of(resource).orElseThrow(() -> new NotFound("import", resource));
    }

    private static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    private static Response back(String resource, UUID id) {
        return Response.seeOther(URI.create("/console/imports/" + resource + "/" + id))
                .build();
    }
}
