package crm.console.consents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Tab;
import crm.console.shell.Told;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Every no, whether it already holds everywhere, and by when the registry has to know (CON-14, CON-17). */
@Path(ConsentTabs.WITHDRAWALS)
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class WithdrawalsResource {

    private static final String A_PAGE = "20";

    private final ConsentPage pages;
    private final Api api;

    WithdrawalsResource(ConsentPage pages, Api api) {
        this.pages = pages;
        this.api = api;
    }

    /**
     * @param stopped when nothing was sent on an older permit any more; empty: not yet, or it cannot be said
     * @param known the acknowledgement could be read
     * @param item what the registry is told of it; null: nothing
     */
    record Withdrawal(
            EntryRow entry,
            boolean known,
            String stopped,
            @Nullable RegistryRow item) {}

    /** @param next cursor of the next page; null on the last one */
    record Withdrawals(
            List<Tab> tabs, List<Withdrawal> rows, @Nullable String next) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance withdrawals(Shell shell, Withdrawals withdrawals);
    }

    @GET
    public Uni<TemplateInstance> withdrawals(
            @Context UriInfo address, @Context HttpHeaders headers, @RestQuery @Nullable String cursor) {
        var frame = pages.at(ConsentTabs.WITHDRAWALS, address, headers);
        var shell = frame.shell();
        var query = new LinkedHashMap<String, String>(
                Map.of("filter[action][in]", "REFUSE,WITHDRAW,OBJECT", "sort", "-recordedAt", "limit", A_PAGE));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(shell.language(), "/api/v1/ledger-entries", query)
                .chain(page -> Uni.combine()
                        .all()
                        .unis(acknowledgements(frame, page), told(frame, page))
                        .asTuple()
                        .map(both -> new Withdrawals(
                                frame.tabs(),
                                Items.rows(page, entry -> row(frame, entry, both.getItem1(), both.getItem2())),
                                Items.next(page))))
                .map(withdrawals -> Templates.withdrawals(shell, withdrawals).setLocale(shell.language()));
    }

    private static Withdrawal row(
            ConsentPage.Frame frame, JsonNode entry, Map<String, JsonNode> acknowledged, Map<String, JsonNode> told) {
        var words = frame.shell().words();
        var acknowledgement = acknowledged.get(entry.path("id").asText());
        var item = told.get(entry.path("permissionId").asText());
        return new Withdrawal(
                EntryRow.of(entry, words, frame.codes()),
                acknowledgement != null,
                acknowledgement == null ? "" : new Told(acknowledgement, words).moment("acknowledgedAt"),
                item == null ? null : RegistryRow.of(item, words, frame.codes()));
    }

    /** By entry; only for who may ask. */
    private Uni<Map<String, JsonNode>> acknowledgements(ConsentPage.Frame frame, JsonNode page) {
        var ids = Items.of(page).map(entry -> entry.path("id").asText()).toList();
        if (ids.isEmpty() || !pages.may("permission:read")) {
            return Uni.createFrom().item(Map.of());
        }
        var asked = ids.stream()
                .map(id -> api.get(frame.shell().language(), "/api/v1/withdrawals/" + id)
                        .onFailure(ApiRefusal.class)
                        .recoverWithItem(MissingNode.getInstance()))
                .toList();
        return Uni.join().all(asked).andFailFast().map(answers -> {
            var byEntry = new HashMap<String, JsonNode>();
            answers.stream()
                    .filter(answer -> answer.hasNonNull("id"))
                    .forEach(answer -> byEntry.put(answer.path("id").asText(), answer));
            return byEntry;
        });
    }

    /** By permission: the refusal that the registry was told last. */
    private Uni<Map<String, JsonNode>> told(ConsentPage.Frame frame, JsonNode page) {
        var permissions = Items.of(page)
                .map(entry -> entry.path("permissionId").asText())
                .distinct()
                .collect(Collectors.joining(","));
        if (permissions.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var query = Map.of(
                "filter[permissionId][in]", permissions, "filter[status]", "RET", "sort", "createdAt", "limit", "200");
        return api.get(frame.shell().language(), RegistryResource.ITEMS, query).map(items -> {
            var byPermission = new HashMap<String, JsonNode>();
            Items.of(items)
                    .forEach(item -> byPermission.put(item.path("permissionId").asText(), item));
            return byPermission;
        });
    }
}
