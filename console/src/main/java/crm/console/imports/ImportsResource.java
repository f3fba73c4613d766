package crm.console.imports;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.shell.Choice;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.platform.domain.InvalidInput;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.Consumes;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files of many records: a new one, and those of before, of all services. */
@Path("/console/imports")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ImportsResource {

    private final Shells shells;
    private final Api api;
    private final Vertx vertx;

    ImportsResource(Shells shells, Api api, Vertx vertx) {
        this.shells = shells;
        this.api = api;
        this.vertx = vertx;
    }

    /** What one service takes; the value of a choice names both. */
    record KindGroup(String name, List<Choice> kinds) {}

    record Imports(List<KindGroup> groups, List<JobRow> rows) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance imports(Shell shell, Imports imports);
    }

    @GET
    public Uni<TemplateInstance> imports(@Context UriInfo address, @Context HttpHeaders headers) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(ImportTexts.class, shell.language());
        return Uni.combine()
                .all()
                .unis(kinds(shell, texts), jobs(shell, texts))
                .asTuple()
                .map(both -> new Imports(both.getItem1(), both.getItem2()))
                .map(imports -> Templates.imports(shell, imports).setLocale(shell.language()));
    }

    private Uni<List<KindGroup>> kinds(Shell shell, ImportTexts texts) {
        return ofAll(shell, "/kinds", Map.of()).map(all -> {
            var groups = new ArrayList<KindGroup>();
            for (int at = 0; at < all.size(); at++) {
                var service = Services.ALL.get(at);
                var kinds = Items.rows(
                        all.get(at), kind -> choice(service, kind.path("code").asText(), texts));
                groups.add(new KindGroup(service.name(texts), kinds));
            }
            return groups;
        });
    }

    private static Choice choice(Services service, String kind, ImportTexts texts) {
        return new Choice(service.resource() + ":" + kind, ImportNames.kind(kind, texts), false);
    }

    private Uni<List<JobRow>> jobs(Shell shell, ImportTexts texts) {
        return ofAll(shell, "", Map.of("limit", "25")).map(all -> {
            var rows = new ArrayList<JobRow>();
            for (int at = 0; at < all.size(); at++) {
                var service = Services.ALL.get(at);
                Items.of(all.get(at)).forEach(job -> rows.add(JobRow.of(service, job, shell.words(), texts)));
            }
            rows.sort(Comparator.comparing(ImportsResource::when).reversed());
            return rows;
        });
    }

    private static Instant when(JobRow row) {
        var at = row.at();
        return at == null ? Instant.EPOCH : at;
    }

    private Uni<List<JsonNode>> ofAll(Shell shell, String rest, Map<String, String> query) {
        return Uni.join()
                .all(Services.ALL.stream()
                        .map(service -> api.get(shell.language(), service.path() + rest, query))
                        .toList())
                .andFailFast();
    }

    /** @param kind the service's resource and its kind, as {@code sales-imports:orders} */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> upload(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestForm @Nullable String kind,
            @RestForm @Nullable FileUpload file) {
        var parts = kind == null ? new String[0] : kind.split(":", 2);
        var service = parts.length == 2 ? Services.of(parts[0]) : Optional.<Services>empty();
        if (service.isEmpty() || file == null) {
            throw InvalidInput.of("file", "import.no-file", "Choose what it holds and a file.");
        }
        var language = shells.of(address, headers).language();
        var path = service.get().path();
        return vertx.fileSystem()
                .readFile(file.uploadedFile().toString())
                .chain(content -> api.upload(
                        language,
                        path,
                        Map.of("kind", parts[1]),
                        content,
                        Map.of("Content-Type", "text/csv", "Content-Disposition", named(file.fileName()))))
                .map(job -> Response.seeOther(URI.create("/console/imports/" + parts[0] + "/"
                                + job.path("id").asText()))
                        .build());
    }

    /** RFC 6266, for names that are no ASCII. */
    private static String named(String fileName) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
