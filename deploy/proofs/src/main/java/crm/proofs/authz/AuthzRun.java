package crm.proofs.authz;

import crm.launcher.server.Module;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.Common;
import crm.proofs.scene.Findings;
import crm.proofs.scene.InParallel;
import crm.proofs.scene.Owners;
import crm.proofs.scene.Resources;
import crm.proofs.scene.TableState;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.io.PrintStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Knocks at every door as everybody, and compares the answers with what is promised. */
public final class AuthzRun {

    /** Beside the operations, and answered to everybody. */
    private static final List<String> OPEN_PAGES =
            List.of("/openapi", "/openapi/operations", "/asyncapi", "/asyncapi.yaml");

    /** Told to operators at a port of its own, and to nobody at the one that callers reach. */
    private static final List<String> OPERATORS_PAGES = List.of("/q/metrics", "/q/health", "/q/health/ready");

    private final TestSystem system;
    private final PrintStream out;
    private final ApiDocument document;
    private final Stage stage;
    private final Owners owners;
    private final Evaluator evaluator;
    private final Knock knock;
    private final List<Credential> good;
    private final List<Credential> bad;
    private final Credential signedByProof;

    public AuthzRun(TestSystem system, long seed, PrintStream out) throws GeneralSecurityException {
        this.system = system;
        this.out = out;
        this.document = ApiDocument.ofGateway(system.gateway());
        this.owners = new Owners(system);
        this.stage = new Stage(system, document, seed);
        this.evaluator = new Evaluator(stage.people().declared());
        this.knock = new Knock(system, stage, owners, seed);
        this.good = stage.callers().stream()
                .map(person -> new Credential(
                        person.securityRole(), person, () -> stage.people().token(person)))
                .toList();
        var tokens = new BadTokens(system.keycloak(), stage.people(), stage.powerful());
        this.bad = tokens.all();
        var signed = tokens.good();
        this.signedByProof = new Credential("a good token of the proof", stage.powerful(), () -> signed);
    }

    public ApiDocument document() {
        return document;
    }

    /** Everything; what it finds, in words. */
    public List<String> all() throws InterruptedException {
        var findings = new Findings();
        var operations = document.operations().stream().filter(owners::hasOwner).toList();
        findings.addAll(owners.disagreements(document));
        findings.addAll(new CommonCheck(Common.declared(), stage.people().declared()).of(operations));
        findings.addAll(withoutRecord(operations));
        openPages(findings);
        operatorsPages(findings);
        new VisibleLists(system, stage, findings).check(operations);
        new TokenShapes(system, owners).check(operations, findings);
        findings.addAll(foreignIds(operations, Common.declared()));
        findings.addAll(knockAt(operations));
        return findings.all();
    }

    /** These alone, as this document promises them. */
    public List<String> knockAt(List<ApiOperation> operations) throws InterruptedException {
        var findings = new Findings();
        var attempts = attempts(operations);
        var denials = attempts.stream()
                .filter(each -> each.expected() != Verdict.LET_IN)
                .toList();
        TableState.awaitRest(system, Owners.services());
        for (var service : owners.services(operations)) {
            deny(
                    service,
                    denials.stream()
                            .filter(each -> owners.service(each.operation()).equals(service))
                            .toList(),
                    findings);
        }
        var admissions = attempts.stream()
                .filter(each -> each.expected() == Verdict.LET_IN)
                .toList();
        var statuses = admit(admissions, findings);
        out.printf(
                "%d operations, %d callers, %d bad tokens: %d denials, %d admissions (%s)%n",
                operations.size(), good.size(), bad.size(), denials.size(), admissions.size(), statuses);
        return findings.all();
    }

    /** Bodies that name what the caller may not see. */
    List<String> foreignIds(List<ApiOperation> operations, Common common) {
        var findings = new Findings();
        var tried = new ForeignIds(stage, knock, common, findings).check(led(operations));
        out.printf("%d ids in bodies, each as somebody else's%n", tried);
        return findings.all();
    }

    private List<ApiOperation> led(List<ApiOperation> operations) {
        return operations.stream()
                .filter(operation -> !evaluator.isOfServicesAlone(operation))
                .toList();
    }

    private List<Attempt> attempts(List<ApiOperation> operations) {
        var attempts = new ArrayList<Attempt>();
        for (var operation : operations) {
            for (var door : doors(operation)) {
                for (var credential : good) {
                    for (var target : stage.targets(operation, credential.person())) {
                        attempts.add(attempt(operation, door, credential, target));
                    }
                }
                var target = stage.anyTarget(operation);
                bad.forEach(credential -> attempts.add(attempt(operation, door, credential, target)));
                attempts.add(attempt(operation, door, signedByProof, target));
            }
        }
        return attempts;
    }

    private List<Door> doors(ApiOperation operation) {
        return owners.service(operation).equals(Owners.GATEWAY)
                ? List.of(Door.GATEWAY)
                : List.of(Door.GATEWAY, Door.SERVICE);
    }

    private Attempt attempt(ApiOperation operation, Door door, Credential credential, Target target) {
        return new Attempt(operation, door, credential, target, evaluator.of(operation, door, credential, target));
    }

    private void deny(String service, List<Attempt> denials, Findings findings) throws InterruptedException {
        if (service.equals(Owners.GATEWAY)) {
            InParallel.forEach(denials, attempt -> judge(attempt, knock.at(attempt), findings));
            return;
        }
        var before = TableState.of(system, service);
        var trail = RefusalTrail.of(system, service);
        InParallel.forEach(denials, attempt -> {
            var answer = knock.at(attempt);
            trail.count(answer);
            judge(attempt, answer, findings);
        });
        trail.missing().ifPresent(findings::add);
        var changed = before.changedTo(TableState.of(system, service));
        if (!changed.isEmpty()) {
            findings.add(service + ": denied calls have changed " + changed + ", by " + culprits(service, denials));
        }
    }

    /** The same once more, operation by operation. */
    private List<String> culprits(String service, List<Attempt> denials) {
        var byOperation = new TreeMap<String, List<Attempt>>();
        denials.forEach(each -> byOperation
                .computeIfAbsent(each.operation().name(), name -> new ArrayList<>())
                .add(each));
        var culprits = new ArrayList<String>();
        byOperation.forEach((name, attempts) -> {
            var before = TableState.of(system, service);
            attempts.forEach(knock::at);
            if (!before.changedTo(TableState.of(system, service)).isEmpty()) {
                culprits.add(name);
            }
        });
        return culprits;
    }

    /** Answers how often which status was answered. */
    private Map<Integer, Integer> admit(List<Attempt> admissions, Findings findings) {
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        var bothDoors = new LinkedHashMap<String, List<Attempt>>();
        admissions.forEach(each -> bothDoors
                .computeIfAbsent(each.call(), call -> new ArrayList<>())
                .add(each));
        InParallel.forEach(List.copyOf(bothDoors.values()), attempts -> {
            var first = attempts.get(0);
            var operation = first.operation();
            var unused = stage.unused(operation, first.target());
            for (var attempt : attempts) {
                var target = operation.takesAway() ? stage.unused(operation, attempt.target()) : unused;
                var answer = knock.at(attempt.on(target));
                statuses.merge(answer.status(), 1, Integer::sum);
                judge(attempt, answer, findings);
            }
        });
        return new TreeMap<>(statuses);
    }

    private static void judge(Attempt attempt, Api.Answer answer, Findings findings) {
        if (!attempt.expected().isMetBy(answer.status())) {
            findings.add(attempt + ", answered " + answer.status() + " " + answer.code());
        } else if (attempt.expected() != Verdict.LET_IN
                && !attempt.operation().isOpen()
                && answer.code().isEmpty()) {
            findings.add(attempt + ", answered " + answer.status() + " without a code");
        }
    }

    private static List<String> withoutRecord(List<ApiOperation> operations) {
        return operations.stream()
                .filter(operation -> !operation.pathParameters().isEmpty())
                .map(ApiOperation::resource)
                .distinct()
                .filter(name -> !Resources.isKnown(name))
                .map(name -> "the proof does not know how to make a record of " + name)
                .toList();
    }

    private void openPages(Findings findings) {
        for (var page : OPEN_PAGES) {
            answers(findings, system.gateway(), page, 200);
        }
    }

    private void operatorsPages(Findings findings) {
        for (var module : Module.ALL) {
            var callers = module.hasDatabase() ? system.service(module.id()) : system.gateway();
            for (var page : OPERATORS_PAGES) {
                answers(findings, system.management(module.id()), page, 200);
                answers(findings, callers, page, 404);
            }
            if (module.hasDatabase()) {
                answers(findings, callers, "/q/openapi", 404);
            }
        }
    }

    private static void answers(Findings findings, URI base, String page, int expected) {
        var answer = Api.at(base, null).get(page);
        if (answer.status() != expected) {
            findings.add("GET " + base + page + " should be answered " + expected + ", but was " + answer.status());
        }
    }
}
