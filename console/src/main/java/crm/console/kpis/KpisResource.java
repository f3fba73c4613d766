package crm.console.kpis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import crm.console.browser.ConsolePages;
import crm.console.parts.Directory;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All figures at a glance, and one with its periods; what is asked stands in the address. */
@Path("/console/kpis")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class KpisResource {

    static final String PAGE = "/console/kpis";
    private static final String KPIS = "/api/v1/kpis";
    private static final int AT_ONCE = 6;

    private final Shells shells;
    private final Api api;
    private final Directory directory;
    private final Clock clock;

    KpisResource(Shells shells, Api api, Directory directory, Clock clock) {
        this.shells = shells;
        this.api = api;
        this.directory = directory;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance kpis(Shell shell, KpiFilter filter, List<KpiTile> tiles);

        static native TemplateInstance kpi(Shell shell, KpiFilter filter, KpiSeries series, String csv);
    }

    /** The catalogue, and who could be an owner: ids by names. */
    private record Known(JsonNode catalogue, Map<String, String> owners) {

        JsonNode definition(String code) {
            for (var definition : catalogue.path("items")) {
                if (definition.path("code").asText().equals(code)) {
                    return definition;
                }
            }
            return MissingNode.getInstance();
        }
    }

    private Uni<Known> known(Shell shell) {
        return Uni.combine()
                .all()
                .unis(api.get(shell.language(), KPIS), directory.colleagues(shell.language()))
                .asTuple()
                .map(both -> {
                    var owners = new HashMap<String, String>();
                    both.getItem2()
                            .forEach((id, name) -> owners.put(
                                    owners.containsKey(name) ? name + " · " + id.substring(0, 8) : name, id));
                    return new Known(both.getItem1(), owners);
                });
    }

    @GET
    public Uni<TemplateInstance> kpis(@Context UriInfo address) {
        var shell = shells.here();
        var question = question(address, shell);
        return known(shell)
                .chain(known -> Multi.createFrom()
                        .iterable(known.catalogue().path("items"))
                        .onItem()
                        .transformToUni(definition -> tile(definition, question, known.owners(), shell))
                        .merge(AT_ONCE)
                        .collect()
                        .asList()
                        .map(tiles -> Templates.kpis(shell, filter(PAGE, question, known, shell), inOrder(tiles, known))
                                .setLocale(shell.language())));
    }

    private static List<KpiTile> inOrder(List<KpiTile> tiles, Known known) {
        var order = known.catalogue().path("items").findValuesAsText("code");
        return tiles.stream()
                .sorted(Comparator.comparingInt(tile -> order.indexOf(tile.code())))
                .toList();
    }

    private static KpiFilter filter(String action, KpiQuestion question, Known known, Shell shell) {
        return KpiFilter.of(
                action,
                question,
                Shells.texts(KpiTexts.class, shell.language()),
                known.owners().keySet().stream().sorted().toList());
    }

    private KpiQuestion question(UriInfo address, Shell shell) {
        return KpiQuestion.of(address, LocalDate.ofInstant(clock.instant(), shell.zone()));
    }

    private Uni<KpiTile> tile(JsonNode definition, KpiQuestion question, Map<String, String> owners, Shell shell) {
        var texts = Shells.texts(KpiTexts.class, shell.language());
        var empty = new KpiSeries(definition, MissingNode.getInstance(), shell.words(), texts);
        if (!question.fits(definition)) {
            return Uni.createFrom().item(KpiTile.without(empty, question, texts.notSo()));
        }
        return series(definition.path("code").asText(), definition, question, owners, shell)
                .map(series -> KpiTile.of(series, question))
                .onFailure(ApiRefusal.class)
                .recoverWithItem(failure ->
                        KpiTile.without(empty, question, failure.concernsTheForm() ? texts.tooMuch() : texts.notNow()));
    }

    private Uni<KpiSeries> series(
            String code, JsonNode definition, KpiQuestion question, Map<String, String> owners, Shell shell) {
        return api.get(shell.language(), KPIS + "/" + code, question.query(definition, owners))
                .map(answer -> new KpiSeries(
                        definition, answer, shell.words(), Shells.texts(KpiTexts.class, shell.language())));
    }

    @GET
    @Path("/{code: [A-Z][0-9]+}")
    public Uni<TemplateInstance> kpi(@Context UriInfo address, String code) {
        var shell = shells.here();
        var question = question(address, shell);
        return known(shell)
                .chain(known -> series(code, known.definition(code), question, known.owners(), shell)
                        .map(series -> Templates.kpi(
                                        shell,
                                        filter(PAGE + "/" + code, question, known, shell),
                                        series,
                                        question.address(PAGE + "/" + code + ".csv"))
                                .setLocale(shell.language())));
    }

    @GET
    @Path("/{code: [A-Z][0-9]+}.csv")
    @Produces("text/csv")
    public Uni<Response> csv(@Context UriInfo address, String code) {
        var shell = shells.here();
        var question = question(address, shell);
        return known(shell)
                .chain(known -> series(code, known.definition(code), question, known.owners(), shell))
                .map(series -> Response.ok(series.csv(), "text/csv; charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".csv\"")
                        .build());
    }
}
