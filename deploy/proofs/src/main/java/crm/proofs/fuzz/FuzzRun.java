package crm.proofs.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.openapi.SampleValues;
import crm.proofs.scene.Findings;
import crm.proofs.scene.InParallel;
import crm.proofs.scene.Owners;
import crm.proofs.scene.People;
import crm.proofs.scene.Person;
import crm.proofs.scene.Records;
import crm.proofs.scene.Resource;
import crm.proofs.scene.Resources;
import crm.proofs.scene.TableState;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sends what nobody should send, as somebody who may do everything, and looks at every answer and at what it left behind. */
public final class FuzzRun {

    private static final int TRIES = 5;

    private final TestSystem system;
    private final PrintStream out;
    private final ApiDocument document;
    private final Owners owners;
    private final People people;
    private final Person sender;
    private final Records records;
    private final Random random;
    private final SampleValues samples;
    private final AnswerCheck check;
    private final SlowAnswers slow = new SlowAnswers();

    public FuzzRun(TestSystem system, long seed, PrintStream out) {
        this(system, ApiDocument.ofGateway(system.gateway()), seed, out);
    }

    /** @param document what the answers are held against */
    FuzzRun(TestSystem system, ApiDocument document, long seed, PrintStream out) {
        this.system = system;
        this.out = out;
        this.document = document;
        this.owners = new Owners(system);
        this.people = People.in(system);
        this.sender = people.powerful();
        this.random = new Random(seed);
        this.records = new Records(system, people, document, random);
        this.samples = new SampleValues(document, random);
        this.check = new AnswerCheck(document);
    }

    /** What it finds: what is wrong, and the line that shows it. */
    public List<String> of(int requests) throws InterruptedException {
        var findings = new Findings();
        var aftermath = new Aftermath(system, document, random);
        framing(findings);
        findings.addAll(at(operations(), requests));
        aftermath.check(findings);
        return findings.all();
    }

    /** At the gateway and at every service; what is refused there has to change nothing. */
    void framing(Findings findings) throws InterruptedException {
        var doors = new TreeMap<String, URI>(Map.of(Owners.GATEWAY, system.gateway()));
        Owners.services().forEach(service -> doors.put(service, system.service(service)));
        var body = records.body(Resources.named("individual-customers").orElseThrow(), sender);
        TableState.awaitRest(system, Owners.services());
        var before = TableState.of(system, "customer");
        new Framing("/api/v1/individual-customers", people.token(sender), body.toString()).check(doors, findings);
        before.changedTo(TableState.of(system, "customer"))
                .forEach(table -> findings.add("requests with two ends have changed " + table + " of customer"));
    }

    /** These operations alone. */
    List<String> at(List<ApiOperation> operations, int requests) throws InterruptedException {
        var findings = new Findings();
        var refused = new ConcurrentLinkedQueue<Shot>();
        var shots = chosen(operations, requests);
        InParallel.forEach(shots, shot -> judge(shot, findings, refused));
        slow.check(this::send, findings);
        TableState.awaitRest(system, Owners.services());
        for (var service : owners.services(operations)) {
            if (!service.equals(Owners.GATEWAY)) {
                again(service, refused, findings);
            }
        }
        out.printf(
                "%d operations: %d requests, %d of them refused writes, sent twice%n",
                operations.size(), shots.size(), refused.size());
        return findings.all();
    }

    List<ApiOperation> operations() {
        return document.operations().stream().filter(owners::hasOwner).toList();
    }

    /** From each operation in turn, so that few requests still meet all of them. */
    private List<Shot> chosen(List<ApiOperation> operations, int requests) {
        var byOperation = new ArrayList<List<Shot>>();
        for (var operation : operations) {
            if (operation.isForEverybody()
                    || !operation.permissions().stream().allMatch(people.declared()::isOfServicesAlone)) {
                var all = shots(operation);
                Collections.shuffle(all, random);
                byOperation.add(all);
            }
        }
        var chosen = new ArrayList<Shot>();
        for (int round = 0; chosen.size() < requests; round++) {
            var before = chosen.size();
            for (var shots : byOperation) {
                if (round < shots.size() && chosen.size() < requests) {
                    chosen.add(shots.get(round));
                }
            }
            if (chosen.size() == before) {
                return chosen;
            }
        }
        return chosen;
    }

    private List<Shot> shots(ApiOperation operation) {
        var values = values(operation);
        var query = query(operation);
        var body = body(operation);
        var good = new Shot(
                operation,
                "nothing",
                false,
                operation.address(values, false) + query,
                operation.needsHeader("If-Match") ? Map.of("If-Match", "\"1\"") : Map.of(),
                body == null ? null : operation.bodyTypes().get(0),
                body == null ? null : () -> text(body).getBytes(StandardCharsets.UTF_8));
        slow.usual(good);
        var shots = new ArrayList<>(List.of(good));
        shots.addAll(new AddressShots(good, values, query).all());
        if (body != null) {
            shots.addAll(new BodyShots(good, body).all());
        }
        return shots;
    }

    private Map<String, String> values(ApiOperation operation) {
        if (operation.pathParameters().isEmpty()) {
            return Map.of();
        }
        return Resources.given(operation.resource())
                .or(() -> Resources.named(operation.resource())
                        .map(resource -> records.make(resource, sender, operation.action())
                                .values()))
                .orElseGet(() -> {
                    var values = new HashMap<String, String>();
                    operation
                            .pathParameters()
                            .forEach(name -> values.put(name, "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10"));
                    return values;
                });
    }

    private String query(ApiOperation operation) {
        if (isMaking(operation)) {
            var made =
                    Resources.named(operation.resource()).map(Resource::query).orElse("");
            if (!made.isEmpty()) {
                return made;
            }
        }
        var query = new StringBuilder();
        operation.parameters("query").stream()
                .filter(each -> each.path("required").asBoolean())
                .forEach(each -> query.append(query.isEmpty() ? "?" : "&")
                        .append(each.path("name").asText())
                        .append('=')
                        .append(
                                each.has("example")
                                        ? each.path("example").asText()
                                        : samples.of(each.path("schema")).asText()));
        return query.toString();
    }

    private JsonNode body(ApiOperation operation) {
        if (operation.bodyTypes().isEmpty()) {
            return null;
        }
        return Resources.named(operation.resource())
                .filter(resource -> resource.isMadeByItself() && isMaking(operation))
                .map(resource -> records.body(resource, sender))
                .orElseGet(() -> samples.of(operation.bodySchema().orElseThrow()));
    }

    private static boolean isMaking(ApiOperation operation) {
        return operation.method().equals("POST") && operation.path().equals("/api/v1/" + operation.resource());
    }

    private static String text(JsonNode body) {
        return body.isTextual() ? body.asText() : body.toString();
    }

    private void judge(Shot shot, Findings findings, Queue<Shot> refused) {
        Api.Answer answer;
        var began = System.nanoTime();
        try {
            answer = send(shot);
            slow.took(shot, Duration.ofNanos(System.nanoTime() - began));
        } catch (UncheckedIOException e) {
            findings.add(shot.operation().name() + ": is not answered (" + shot.what() + ")\n    " + Curl.of(shot));
            return;
        }
        for (var wrong : check.of(shot, answer)) {
            findings.add(shot.operation().name() + ": " + wrong + " (" + shot.what() + ")\n    " + Curl.of(shot));
        }
        readBack(shot, answer)
                .forEach(wrong -> findings.add(
                        shot.operation().name() + ": " + wrong + " (" + shot.what() + ")\n    " + Curl.of(shot)));
        if (shot.operation().writes() && answer.status() >= 400 && answer.status() < 500) {
            refused.add(shot);
        }
    }

    private List<String> readBack(Shot shot, Api.Answer answer) {
        return ReadBack.address(shot, answer)
                .map(address -> Api.at(system.gateway(), people.token(sender)).get(address))
                .filter(read -> read.status() == 200)
                .map(read -> ReadBack.differences(shot, read))
                .orElse(List.of());
    }

    /** What was refused is refused again, and between the two looks at the tables nothing else is sent. */
    private void again(String service, Queue<Shot> refused, Findings findings) {
        var byOperation = new TreeMap<String, List<Shot>>();
        refused.stream()
                .filter(shot -> owners.service(shot.operation()).equals(service))
                .forEach(shot -> byOperation
                        .computeIfAbsent(shot.operation().name(), name -> new ArrayList<>())
                        .add(shot));
        byOperation.forEach((name, shots) -> {
            var before = TableState.of(system, service);
            var accepted = shots.stream().filter(this::isAccepted).count();
            var changed = before.changedTo(TableState.of(system, service));
            if (accepted == 0 && !changed.isEmpty()) {
                findings.add(name + ": refused requests have changed " + changed + "; one of\n    "
                        + String.join("\n    ", shots.stream().map(Curl::of).toList()));
            }
        });
    }

    private boolean isAccepted(Shot shot) {
        return send(shot).status() < 400;
    }

    /** HTTP's own refusals end the connection, and a client that goes on using it learns so too late: then once more. */
    private Api.Answer send(Shot shot) {
        for (int again = 1; ; again++) {
            try {
                return sendOnce(shot);
            } catch (UncheckedIOException e) {
                if (again == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Api.Answer sendOnce(Shot shot) {
        var headers = shot.headers().entrySet().stream()
                .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                .toArray(String[]::new);
        return Api.at(system.gateway(), shot.operation().isOpen() ? null : people.token(sender))
                .send(shot.operation().method(), shot.address(), shot.type(), shot.body(), headers);
    }
}
