package crm.proofs.authz;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.Findings;
import crm.proofs.scene.Made;
import crm.proofs.scene.Person;
import crm.proofs.scene.Resource;
import crm.proofs.scene.Resources;
import crm.proofs.system.Api;
import crm.proofs.system.Query;
import crm.proofs.system.TestSystem;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That a list shows exactly the rows that its reader may see: by id, and by number to who sees all. */
final class VisibleLists {

    private final TestSystem system;
    private final Stage stage;
    private final Findings findings;

    VisibleLists(TestSystem system, Stage stage, Findings findings) {
        this.system = system;
        this.stage = stage;
        this.findings = findings;
    }

    void check(List<ApiOperation> operations) {
        operations.stream()
                .filter(operation ->
                        operation.isList() && operation.pathParameters().isEmpty())
                .forEach(operation -> Resources.named(operation.resource())
                        .filter(resource -> resource.table() != null)
                        .ifPresent(resource -> check(operation, resource)));
    }

    private void check(ApiOperation operation, Resource resource) {
        for (var caller : stage.callers()) {
            if (!caller.mayAnyOf(operation.permissions())) {
                continue;
            }
            if (!resource.owned() || caller.seesAll()) {
                compare(operation, caller, rows(resource), counted(operation, caller));
            } else {
                compare(operation, caller, visible(resource, caller), listed(operation, caller));
            }
        }
    }

    private void compare(ApiOperation operation, Person caller, Object promised, Object shown) {
        if (!promised.equals(shown)) {
            findings.add(
                    operation.name() + " by " + caller.securityRole() + " shows " + shown + " and not " + promised);
        }
    }

    private Set<String> visible(Resource resource, Person caller) {
        return stage.records().all(resource).stream()
                .filter(made -> made.isSeenBy(caller))
                .map(Made::values)
                .map(values -> values.get("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> listed(ApiOperation operation, Person caller) {
        var ids = new TreeSet<String>();
        var cursor = "";
        do {
            var page = page(operation, caller, "?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return ids;
    }

    private Long counted(ApiOperation operation, Person caller) {
        return page(operation, caller, "?limit=1&count=exact").path("count").asLong(-1);
    }

    private JsonNode page(ApiOperation operation, Person caller, String query) {
        return Api.at(system.gateway(), stage.people().token(caller))
                .get(operation.path() + query)
                .json();
    }

    private Long rows(Resource resource) {
        var table = resource.table().split("\\.");
        try (var database = system.database(table[0])) {
            return (Long) Query.value(database, "select count(*) from " + table[1]);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not closed", e);
        }
    }
}
