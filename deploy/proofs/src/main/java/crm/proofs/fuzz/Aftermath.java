package crm.proofs.fuzz;

import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.Findings;
import crm.proofs.scene.Owners;
import crm.proofs.system.Api;
import crm.proofs.system.Metrics;
import crm.proofs.system.Processes;
import crm.proofs.system.Query;
import crm.proofs.system.TestSystem;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** What hostile requests must not leave behind, whatever was answered: an event that nobody can apply, a dead process, a label of theirs. */
final class Aftermath {

    /** A garbage collection of another kind than before is no request's doing. */
    private static final String OF_THE_MACHINE = ": jvm_";

    private static final int PATHS = 200;
    private static final Pattern OF_A_REQUEST = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|^/api/(?!.*/[*]$).*[^/{}a-z0-9A-Z.-]|\\\\u0000|<script>");

    private final TestSystem system;
    private final ApiDocument document;
    private final Random random;
    private final Processes processes;
    private final Map<String, Long> letters;

    Aftermath(TestSystem system, ApiDocument document, Random random) {
        this.system = system;
        this.document = document;
        this.random = random;
        this.processes = Processes.of(system);
        this.letters = letters();
    }

    void check(Findings findings) {
        processes(findings);
        letters(findings);
        labels(findings);
        randomPaths(findings);
    }

    private void processes(Findings findings) {
        Processes.of(system)
                .startedSince(processes)
                .forEach(name -> findings.add(name + " has died and was started again"));
    }

    private void letters(Findings findings) {
        letters().forEach((where, now) -> {
            long before = letters.get(where);
            if (now > before) {
                findings.add(where + ": " + (now - before) + " more than before");
            }
        });
    }

    private Map<String, Long> letters() {
        var counts = new TreeMap<String, Long>();
        for (var service : Owners.services()) {
            try (var database = system.database(service)) {
                for (var table : new String[] {"dead_letter", "parked_event"}) {
                    counts.put(table + " of " + service, (Long) Query.value(database, "select count(*) from " + table));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the database of " + service + " was not closed", e);
            }
        }
        return counts;
    }

    /** A label tells of the operation and never of the request. */
    private void labels(Findings findings) {
        Metrics.of(system).labels().forEach((value, series) -> {
            if (OF_A_REQUEST.matcher(value).find()) {
                findings.add("a label holds what was sent: " + Shot.shortened(series, 200));
            }
        });
    }

    /** Once each operation has been asked, it is measured; whatever the paths are made of after that, nothing is new (C47). */
    private void randomPaths(Findings findings) {
        ask(onRecords().size());
        var before = Metrics.of(system);
        ask(PATHS);
        Metrics.of(system).addedTo(before).stream()
                .filter(series -> series.contains("http_server") || series.contains("gateway"))
                .filter(series -> !series.contains(OF_THE_MACHINE))
                .forEach(series -> findings.add("random paths have added a series: " + Shot.shortened(series, 200)));
    }

    private void ask(int times) {
        var operations = onRecords();
        for (int i = 0; i < times; i++) {
            var operation = operations.get(i % operations.size());
            Api.at(system.gateway(), null).get(random(operation));
            Api.at(system.gateway(), null).get("/api/v1/" + word() + "/" + word() + "?q=" + word());
            Api.at(system.gateway(), null).get("/" + word() + "/" + UUID.randomUUID());
        }
    }

    private List<ApiOperation> onRecords() {
        return document.operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && !operation.pathParameters().isEmpty())
                .toList();
    }

    private String random(ApiOperation operation) {
        var values = new TreeMap<String, String>();
        operation.pathParameters().forEach(name -> values.put(name, word()));
        return operation.address(values, false);
    }

    private String word() {
        return new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
    }
}
