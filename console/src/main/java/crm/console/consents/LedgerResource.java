package crm.console.consents;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ledger: every yes and no that was ever said, with its evidence (CON-10). */
@Path(ConsentTabs.LEDGER)
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class LedgerResource {

    private static final String ENTRIES = "/api/v1/ledger-entries";

    private final ConsentPage pages;
    private final Api api;

    LedgerResource(ConsentPage pages, Api api) {
        this.pages = pages;
        this.api = api;
    }

    /** @param next the address of the next page; null on the last one */
    record Ledger(
            List<Tab> tabs,
            List<EntryRow> rows,
            String person,
            String permission,
            String from,
            String until,
            List<Choice> actions,
            List<Choice> channels,
            List<Choice> families,
            @Nullable String next) {}

    /** One permission with all that was said of it. */
    record Permission(List<Tab> tabs, String id, List<EntryRow> rows, List<RegistryRow> told) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance ledger(Shell shell, Ledger ledger);

        static native TemplateInstance permission(Shell shell, Permission permission);
    }

    @GET
    public Uni<TemplateInstance> ledger(
            @Context UriInfo address, @Context HttpHeaders headers, @RestQuery @Nullable String cursor) {
        var frame = pages.at(ConsentTabs.LEDGER, address, headers);
        var shell = frame.shell();
        var search = new LedgerSearch(address.getQueryParameters());
        return api.get(shell.language(), ENTRIES, search.query(shell.zone(), cursor))
                .map(page -> {
                    var next = Items.next(page);
                    return new Ledger(
                            frame.tabs(),
                            Items.rows(page, entry -> EntryRow.of(entry, shell.words(), frame.codes())),
                            search.value("personId"),
                            search.value("permissionId"),
                            search.value("from"),
                            search.value("until"),
                            search.choices("action", ConsentCodes.ACTIONS, frame.codes()),
                            search.choices("channel", ConsentCodes.CHANNELS, frame.codes()),
                            search.choices("family", ConsentCodes.FAMILIES, frame.codes()),
                            next == null ? null : search.address(next));
                })
                .map(ledger -> Templates.ledger(shell, ledger).setLocale(shell.language()));
    }

    @GET
    @Path("/permissions/{id}")
    public Uni<TemplateInstance> permission(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var frame = pages.at(ConsentTabs.LEDGER, address, headers);
        var shell = frame.shell();
        var ofIt = Map.of("filter[permissionId]", id.toString(), "limit", "200");
        return Uni.combine()
                .all()
                .unis(
                        api.get(
                                shell.language(),
                                ENTRIES,
                                Map.of("filter[permissionId]", id.toString(), "limit", "200", "sort", "-recordedAt")),
                        api.get(shell.language(), RegistryResource.ITEMS, ofIt))
                .asTuple()
                .map(both -> new Permission(
                        frame.tabs(),
                        id.toString(),
                        Items.rows(both.getItem1(), entry -> EntryRow.of(entry, shell.words(), frame.codes())),
                        Items.rows(both.getItem2(), item -> RegistryRow.of(item, shell.words(), frame.codes()))))
                .map(permission -> Templates.permission(shell, permission).setLocale(shell.language()));
    }
}
