package crm.proofs.authz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.openapi.BodyPlaces;
import crm.proofs.scene.Common;
import crm.proofs.scene.Findings;
import crm.proofs.scene.Person;
import crm.proofs.scene.Resource;
import crm.proofs.scene.Resources;
import crm.proofs.system.Api;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Bodies that name a record which their sender may not see, or that is not there: they are refused as if it was not there, and never
 * taken. Asked by those who may do everything, but see only what is their own, their team's or their department's, so that nothing but
 * the id can be what is refused; and the same body with an own id has to end otherwise, or nothing would be learnt.
 */
final class ForeignIds {

    /** Whose records a field leads to. */
    private static final Map<String, String> RECORDS = Map.of(
            "customerId", "individual-customers",
            "personId", "individual-customers",
            "add", "individual-customers",
            "remove", "individual-customers",
            "leadId", "leads",
            "opportunityId", "opportunities",
            "orderId", "orders",
            "segmentId", "segments",
            "campaignId", "campaigns");

    /** They lead to what everybody sees, or to a person of the staff: that somebody is there is all that can be asked. */
    private static final Set<String> OF_NOBODY =
            Set.of("productId", "pipelineId", "calendarId", "assetId", "assigneeUserId", "userId", "successorUserId");

    /** Questions about many at once: what must not be seen is answered like what is not there. */
    private static final Set<String> ASKED_IN_SETS = Set.of("POST /api/v1/decisions/batch");

    /** As {@link #ASKED_IN_SETS}: the answer tells of each of the {@code ids}. */
    private static final String REASSIGN = "/reassign";

    /** What a field takes the place of. */
    private static final Map<String, Set<String>> INSTEAD_OF = Map.of(
            "POST /api/v1/invoices orderId", Set.of("customerId", "currency", "lines"),
            "POST /api/v1/segments/{id}/members remove", Set.of("add"));

    private static final String ANY_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String ANY_TIME = "\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"";

    private final Stage stage;
    private final Knock knock;
    private final Common declared;
    private final Findings findings;
    private final Set<String> taken = new TreeSet<>();

    ForeignIds(Stage stage, Knock knock, Common declared, Findings findings) {
        this.stage = stage;
        this.knock = knock;
        this.declared = declared;
        this.findings = findings;
    }

    /** How many ids of how many bodies there were. */
    int check(List<ApiOperation> operations) {
        var tried = 0;
        for (var operation : operations) {
            if (!operation.isOfOperations()) {
                for (var place : BodyPlaces.ofIds(operation)) {
                    check(operation, place);
                    tried++;
                }
            }
        }
        declared.unread().keySet().stream()
                .filter(name -> !taken.contains(name))
                .forEach(name -> findings.add("SECURITY.md says that " + name + " is taken unread; it is not"));
        return tried;
    }

    private void check(ApiOperation operation, String place) {
        var field = BodyPlaces.field(place);
        if (records(operation, field).isEmpty() && !OF_NOBODY.contains(field)) {
            findings.add("the proof does not know what " + field + " of " + operation.name() + " leads to");
            return;
        }
        stage.callers().stream().filter(stage::seesLittle).forEach(caller -> check(operation, place, caller));
    }

    private void check(ApiOperation operation, String place, Person caller) {
        var name = operation.name() + " " + BodyPlaces.field(place);
        var nobodys = send(operation, place, caller, nobodysId(operation, BodyPlaces.field(place)));
        if (nobodys.status() / 100 == 2 && declared.unread().containsKey(name)) {
            taken.add(name);
            return;
        }
        var field = BodyPlaces.field(place);
        var isQuestion = ASKED_IN_SETS.contains(operation.name()) || isOfReassignment(operation, field);
        if (!isQuestion && !isRefused(nobodys)) {
            found(operation, place, caller, "an id of nothing", nobodys);
        }
        var records = records(operation, field);
        if (records.isPresent()) {
            var resource = Resources.named(records.get()).orElseThrow();
            var foreign = send(operation, place, caller, id(resource, stage.stranger()));
            if (!isAlike(foreign, nobodys)) {
                nobodys = send(operation, place, caller, nobodysId(operation, field));
            }
            var own = send(operation, place, caller, id(resource, caller));
            compare(operation, place, caller, nobodys, foreign, own, isQuestion);
        }
    }

    private void compare(
            ApiOperation operation,
            String place,
            Person caller,
            Api.Answer nobodys,
            Api.Answer foreign,
            Api.Answer own,
            boolean isQuestion) {
        if (!isQuestion && !isRefused(foreign)) {
            found(operation, place, caller, "a stranger's id", foreign);
        } else if (isQuestion ? !told(foreign).equals(told(nobodys)) : !isAlike(foreign, nobodys)) {
            found(operation, place, caller, "a stranger's id, and not as with an id of nothing,", foreign);
        }
        if (!isQuestion && isAlike(own, foreign)) {
            findings.add(operation.name() + ": nothing is learnt of " + place + ", for an own id is refused alike: "
                    + own.status() + " " + own.code());
        }
    }

    private static boolean isOfReassignment(ApiOperation operation, String field) {
        return operation.path().endsWith(REASSIGN) && field.equals("ids");
    }

    /** Whose records a field leads to; empty where it leads to none of anybody's. */
    private static Optional<String> records(ApiOperation operation, String field) {
        return isOfReassignment(operation, field)
                ? Optional.of(operation.resource())
                : Optional.ofNullable(RECORDS.get(field));
    }

    private static boolean isAlike(Api.Answer one, Api.Answer other) {
        return one.status() == other.status() && one.code().equals(other.code());
    }

    /** Made when the stranger's was, as far as it tells: what is new is answered otherwise, and may be no longer new the next moment. */
    private String nobodysId(ApiOperation operation, String field) {
        return records(operation, field)
                .flatMap(Resources::named)
                .map(resource -> UUID.fromString(id(resource, stage.stranger())))
                .map(foreign -> new UUID(
                        foreign.getMostSignificantBits(), UUID.randomUUID().getLeastSignificantBits()))
                .orElseGet(UUID::randomUUID)
                .toString();
    }

    private String id(Resource resource, Person owner) {
        return stage.records().of(resource, owner).values().get("id");
    }

    private Api.Answer send(ApiOperation operation, String place, Person caller, String id) {
        var credential = new Credential(
                caller.securityRole(), caller, () -> stage.people().token(caller));
        var attempt = new Attempt(operation, Door.GATEWAY, credential, target(operation, caller), Verdict.LET_IN);
        var body = knock.body(attempt);
        INSTEAD_OF
                .getOrDefault(operation.name() + " " + BodyPlaces.field(place), Set.of())
                .forEach(((ObjectNode) body)::remove);
        return knock.at(attempt, BodyPlaces.put(body, place, id));
    }

    private Target target(ApiOperation operation, Person caller) {
        if (operation.pathParameters().isEmpty()) {
            return Target.NONE;
        }
        var resource = operation.id().equals("changeSegmentMembers")
                ? Resources.LISTS
                : Resources.named(operation.resource()).orElseThrow();
        return stage.own(operation, caller, resource);
    }

    /** 409 where a rule says so: what is not known cannot be part of it. */
    private static boolean isRefused(Api.Answer answer) {
        return answer.status() == 404 || answer.status() == 409 || answer.status() == 422;
    }

    private void found(ApiOperation operation, String place, Person caller, String whose, Api.Answer answer) {
        findings.add(operation.name() + " by " + caller.securityRole() + " with " + whose + " as " + place
                + ": answered " + answer.status() + " " + answer.code());
    }

    private static JsonNode told(Api.Answer answer) {
        return new Api.Answer(
                        answer.status(),
                        answer.body().replaceAll(ANY_ID, "id").replaceAll(ANY_TIME, "\"time\""),
                        answer.raw())
                .json();
    }
}
