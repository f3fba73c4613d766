package crm.proofs.scene;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.system.TestSystem;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** All records that a proof has made, by whom. */
public final class Records {

    private final TestSystem system;
    private final People people;
    private final ApiDocument document;
    private final Random random;
    private final Person anybody;
    private final List<Made> all = new CopyOnWriteArrayList<>();
    private final Map<String, Made> kept = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    public Records(TestSystem system, People people, ApiDocument document, Random random) {
        this.system = system;
        this.people = people;
        this.document = document;
        this.random = random;
        this.anybody = people.powerful();
    }

    public Made make(Resource resource, Person owner) {
        return make(resource, owner, owner);
    }

    private Made make(Resource resource, Person owner, Person customerOf) {
        var made = hands(owner, customerOf, true).make(resource);
        all.add(made);
        return made;
    }

    /** A new one in the state that the action needs. */
    public Made make(Resource resource, Person owner, String action) {
        return make(resource, owner, owner, action);
    }

    /** One of the owner's about a customer of somebody else, whom the owner sees. */
    public Made make(Resource resource, Person owner, Person customerOf, String action) {
        var made = make(resource, owner, customerOf);
        hands(owner, customerOf, true).prepare(made, action);
        return made;
    }

    /** The owner's first one; made when there is none. It is not to be changed. */
    public Made of(Resource resource, Person owner) {
        return once(resource.name() + " of " + owner.id(), () -> make(resource, owner));
    }

    /** The owner's first one about a customer of somebody else. It is not to be changed. */
    public Made of(Resource resource, Person owner, Person customerOf) {
        return once(
                resource.name() + " of " + owner.id() + " about one of " + customerOf.id(),
                () -> make(resource, owner, customerOf));
    }

    /** Of one resource, however they were made: a picture of a customer is a customer. */
    public List<Made> all(Resource resource) {
        return all.stream()
                .filter(made -> made.resource().madeAt().equals(resource.name()))
                .toList();
    }

    /** Body for the POST that makes one, as this person would send it. */
    public JsonNode body(Resource resource, Person person) {
        return resource.body().apply(hands(person, person, false));
    }

    Made customerOf(Person person) {
        return once("customer of " + person.id(), () -> make(Resources.PERSONS, person));
    }

    Made segmentOf(Person person) {
        return once("segment of " + person.id(), () -> make(Resources.SEGMENTS, person));
    }

    /** One that is sold: in the state in which it can be discontinued. */
    Made product() {
        return once("product", () -> make(Resources.PRODUCTS, anybody, "discontinue"));
    }

    /** Several may ask at the same time, and one of them makes it; making may need another that is made once. */
    private Made once(String what, Supplier<Made> making) {
        synchronized (locks.computeIfAbsent(what, key -> new Object())) {
            var known = kept.get(what);
            if (known == null) {
                known = making.get();
                kept.put(what, known);
            }
            return known;
        }
    }

    private Hands hands(Person person, Person customerOf, boolean making) {
        return new Hands(system.gateway(), people, person, customerOf, document, this, random, making);
    }
}
