package crm.proofs.authz;

import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.InParallel;
import crm.proofs.scene.Made;
import crm.proofs.scene.People;
import crm.proofs.scene.Person;
import crm.proofs.scene.Records;
import crm.proofs.scene.Resource;
import crm.proofs.scene.Resources;
import crm.proofs.system.TestSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everybody who is to knock, and the records that they knock for: each has some of the own; there are others' of the same team, of a
 * department below, and a stranger's.
 */
final class Stage {

    static final String OWN = "an own record";

    private final People people;
    private final Records records;
    private final List<Person> callers;
    private final Person powerful;
    private final Map<String, Person> others = new LinkedHashMap<>();
    private final Map<String, Made> spares = new ConcurrentHashMap<>();
    private final Random random;

    Stage(TestSystem system, ApiDocument document, long seed) {
        random = new Random(seed);
        people = People.in(system);
        records = new Records(system, people, document, random);
        powerful = people.powerful();
        others.put("a record of the team", people.teamMate());
        others.put("a record of a department below", people.departmentMate());
        others.put("a stranger's record", people.stranger());
        callers = people.oneOfEach();
        var operations =
                document.operations().stream().filter(Stage::isOnRecord).toList();
        InParallel.forEach(List.copyOf(others.values()), other -> operations.forEach(each -> record(each, other)));
        operations.forEach(each -> records.body(resource(each), powerful));
        InParallel.forEach(callers, caller -> furnish(caller, operations));
    }

    /** What one can own has to be made before one may no longer make it. */
    private void furnish(Person caller, List<ApiOperation> operations) {
        for (var operation : operations) {
            record(operation, caller);
            aboutOwnCustomer(operation, caller);
            if (operation.writes() && (operation.isOpen() || caller.mayAnyOf(operation.permissions()))) {
                spares.put(operation.id() + caller.id(), fresh(operation, caller));
            }
        }
        people.settle(caller);
    }

    private static boolean isOnRecord(ApiOperation operation) {
        return !operation.pathParameters().isEmpty()
                && Resources.named(operation.resource()).isPresent();
    }

    People people() {
        return people;
    }

    Records records() {
        return records;
    }

    List<Person> callers() {
        return callers;
    }

    Person powerful() {
        return powerful;
    }

    /** What the operation may be tried on; a random id is among it when the path has one. */
    List<Target> targets(ApiOperation operation, Person caller) {
        if (operation.pathParameters().isEmpty()) {
            return List.of(Target.NONE);
        }
        var targets = new ArrayList<Target>();
        Resources.given(operation.resource())
                .ifPresent(values -> targets.add(new Target("what is always there", true, null, values)));
        if (isOnRecord(operation)) {
            targets.add(Target.record(OWN, record(operation, caller)));
            aboutOwnCustomer(operation, caller)
                    .ifPresent(made -> targets.add(Target.record("a stranger's record about an own customer", made)));
            others.forEach((what, person) -> targets.add(Target.record(what, record(operation, person))));
        }
        targets.add(random(operation));
        return targets;
    }

    /** Somebody's record, else whatever there is. */
    Target anyTarget(ApiOperation operation) {
        return targets(operation, others.get("a stranger's record")).get(0);
    }

    private Target random(ApiOperation operation) {
        var values = new LinkedHashMap<String, String>();
        operation
                .pathParameters()
                .forEach(name -> values.put(name, new UUID(random.nextLong(), random.nextLong()).toString()));
        return Target.random(values);
    }

    /** One of this caller, who may do everything, that nobody else is about to change. */
    Target own(ApiOperation operation, Person caller, Resource resource) {
        return Target.record(OWN, records.make(resource, caller, operation.action()));
    }

    /** May do everything, and does not see what a stranger has. */
    boolean seesLittle(Person caller) {
        return caller.permissions().containsAll(people.declared().permissions()) && !caller.sees(stranger());
    }

    Person stranger() {
        return others.get("a stranger's record");
    }

    /** In the state that the operation needs, and of the same owner; nobody has changed it yet. */
    Target unused(ApiOperation operation, Target target) {
        if (target.made() == null || !operation.writes()) {
            return target;
        }
        var owner = target.made().owner();
        var customerOf = target.made().customerOf();
        if (customerOf != null && !customerOf.equals(owner)) {
            return Target.record(
                    target.what(), records.make(resource(operation), owner, customerOf, operation.action()));
        }
        var spare = spares.remove(operation.id() + owner.id());
        return Target.record(target.what(), spare == null ? fresh(operation, owner) : spare);
    }

    private Made fresh(ApiOperation operation, Person owner) {
        return records.make(resource(operation), owner, operation.action());
    }

    private static Resource resource(ApiOperation operation) {
        return Resources.named(operation.resource()).orElseThrow();
    }

    /** Empty for what hangs on no customer, and for what everybody sees. */
    private Optional<Made> aboutOwnCustomer(ApiOperation operation, Person caller) {
        return resource(operation).owned() && record(operation, caller).hangsOnACustomer()
                ? Optional.of(records.of(resource(operation), stranger(), caller))
                : Optional.empty();
    }

    private Made record(ApiOperation operation, Person owner) {
        return records.of(resource(operation), owner);
    }
}
