package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.proofs.Options;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.scene.Made;
import crm.proofs.scene.People;
import crm.proofs.scene.Person;
import crm.proofs.scene.Records;
import crm.proofs.scene.Resource;
import crm.proofs.scene.Resources;
import crm.proofs.system.Api;
import crm.proofs.system.EventStream;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GTW-10: each role hears of all that has changed and it may see, and of nothing else; of random records of random owners. */
@Order(71)
@ExtendWith(SharedSystem.class)
class VisibleHintsIT {

    private static final List<String> KINDS = List.of(
            "individual-customers",
            "corporate-customers",
            "leads",
            "products",
            "opportunities",
            "orders",
            "invoices",
            "service-requests",
            "segments",
            "campaigns");
    private static final int RECORDS = 60;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void hintsAreWhatIsVisibleOfWhatHasChanged(TestSystem system) {
        var people = People.in(system);
        var watchers = people.oneOfEach();
        watchers.forEach(people::settle);
        var owners = List.of(people.teamMate(), people.departmentMate(), people.stranger(), people.powerful());
        var random = new Random(Options.SEED);
        var records = new Records(system, people, ApiDocument.ofGateway(system.gateway()), random);
        var streams = new LinkedHashMap<Person, EventStream>();
        watchers.forEach(person -> streams.put(
                person, EventStream.open(system.gateway(), people.token(person), String.join(",", KINDS), "")));
        try {
            for (int number = 0; number < RECORDS; number++) {
                var resource = Resources.named(KINDS.get(number % KINDS.size())).orElseThrow();
                make(records, resource, owners.get(random.nextInt(owners.size())));
            }
            var made = made(records);
            streams.forEach((person, stream) -> {
                var visible = visible(system, people, person, made);
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(hinted(stream))
                                .as("hints to %s", person.securityRole())
                                .containsAll(visible));
            });
            streams.forEach((person, stream) -> {
                var visible = visible(system, people, person, made);
                var hinted = hinted(stream);
                hinted.retainAll(made.keySet());
                assertThat(hinted).as("hints to %s", person.securityRole()).isEqualTo(visible);
                assertThat(stream.hasEnded()).isFalse();
            });
            assertThat(streams.values().stream().map(VisibleHintsIT::hinted).map(Set::size))
                    .as("some see something, and some nothing")
                    .contains(0)
                    .anyMatch(number -> number > RECORDS / 2);
        } finally {
            streams.values().forEach(EventStream::close);
        }
    }

    /** A draft of an invoice publishes nothing yet: it is made so that it can be paid. */
    private static void make(Records records, Resource resource, Person owner) {
        records.make(resource, owner, resource.name().equals("invoices") ? "payments" : "");
    }

    /** By "type id". */
    private static Map<String, Made> made(Records records) {
        var made = new LinkedHashMap<String, Made>();
        for (var kind : KINDS) {
            Resource resource = Resources.named(kind).orElseThrow();
            records.all(resource)
                    .forEach(each -> made.put(kind + " " + each.values().get("id"), each));
        }
        return made;
    }

    /** Asked one by one, not of the lists by which the gateway asks. */
    private static Set<String> visible(TestSystem system, People people, Person person, Map<String, Made> made) {
        var api = Api.at(system.gateway(), people.token(person));
        return made.entrySet().stream()
                .filter(each -> api.get(each.getValue().path()).status() == 200)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> hinted(EventStream stream) {
        var hinted = new TreeSet<String>();
        var hints = new ArrayList<>(stream.data("changed"));
        hints.forEach(data -> hinted.add(data.replaceAll("\\{\"type\":\"([^\"]+)\",\"id\":\"([^\"]+)\",.*", "$1 $2")));
        return hinted;
    }
}
