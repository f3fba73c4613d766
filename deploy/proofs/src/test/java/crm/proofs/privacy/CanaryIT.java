package crm.proofs.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.scene.Owners;
import crm.proofs.scene.People;
import crm.proofs.scene.TableState;
import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A name, a telephone number, an e-mail address and a national number are found in the tables they belong to, and nowhere else. */
@Order(104)
@ExtendWith(SharedSystem.class)
class CanaryIT {

    private static final String CUSTOMERS = "/api/v1/individual-customers";
    private static final List<String> HEADERS = List.of(
            "Idempotency-Key",
            "X-Correlation-Id",
            "X-Request-Id",
            "If-Match",
            "traceparent",
            "tracestate",
            "baggage",
            "User-Agent",
            "Referer",
            "Forwarded",
            "X-Forwarded-For",
            "Accept-Language");

    @Test
    void whatIsOfAPersonStaysWithTheCustomer(TestSystem system) throws InterruptedException {
        var canaries = Canaries.fresh();
        var answer = caller(system).post(CUSTOMERS, person(canaries, "C-" + UUID.randomUUID()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        TableState.awaitRest(system, Owners.services());

        assertThat(Traces.of(system, canaries.traces()))
                .contains("table customer.individual_customer")
                .allMatch(place -> place.startsWith("table customer."));
    }

    /** But the key that a caller has chosen to be answered alike by, for a day. */
    @Test
    void whatSomebodyWritesIntoAHeaderIsFoundNowhereElse(TestSystem system) throws InterruptedException {
        var canaries = Canaries.fresh();
        var caller = caller(system);
        for (var canary : canaries.all()) {
            for (var header : HEADERS) {
                var harmless = person(Canaries.fresh(), "C-" + UUID.randomUUID());
                caller.post(CUSTOMERS, harmless, header, value(header, canary));
            }
        }
        TableState.awaitRest(system, Owners.services());

        assertThat(Traces.of(system, canaries.traces())).containsExactly("table customer.idempotency");
    }

    /** An external id that looks like a person's is refused, or stays in the tables of the service that was given it. */
    @Test
    void whatSomebodyTakesForAnIdentifierLeavesTheServiceByNoWay(TestSystem system) throws InterruptedException {
        var canaries = Canaries.fresh();
        var caller = caller(system);
        for (var canary : canaries.all()) {
            caller.post(CUSTOMERS, person(Canaries.fresh(), canary));
        }
        TableState.awaitRest(system, Owners.services());

        assertThat(Traces.of(system, canaries.traces())).allMatch(place -> place.startsWith("table customer."));
    }

    private static Api caller(TestSystem system) {
        var people = People.in(system);
        return Api.at(system.gateway(), people.token(people.powerful()));
    }

    private static String value(String header, String canary) {
        switch (header) {
            case "traceparent":
                return "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-" + canary;
            case "tracestate":
            case "baggage":
                return "who=" + canary;
            case "Forwarded":
                return "for=\"" + canary + "\"";
            default:
                return canary;
        }
    }

    private static String person(Canaries canaries, String externalId) {
        return """
            {"firstName": "%s", "lastName": "%s",
             "externalIds": [{"system": "CANARY", "id": "%s"}],
             "contactPoints": [{"kind": "EMAIL", "value": "%s"}, {"kind": "PHONE", "value": "%s"}]}\
            """.formatted(canaries.name(), canaries.name(), externalId, canaries.email(), canaries.phone());
    }
}
