package crm.proofs.chaos;

import crm.proofs.chaos.load.World;
import crm.proofs.chaos.load.World.Person;
import crm.proofs.system.TestSystem;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Waits until the services that take commands about people know them all, and the registry whom one may write to. */
final class Known {

    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final String TO_BE_WRITTEN_TO = """
            select count(distinct l.person_id) from contact_point_link l join permission_state s using (contact_point_id)
            where s.channel = 'EPOSTA' and s.decision = 'PERMIT' and l.person_id = any(?)""";
    private static final String QUERY = "select count(*) from known_customer where customer_id = any(?)";

    private final TestSystem system;

    Known(TestSystem system) {
        this.system = system;
    }

    void await(World world) throws InterruptedException {
        await("sales", QUERY, ids(world.people()));
        await("support", QUERY, ids(world.people()));
        if (!world.audience().isEmpty()) {
            await("consent", TO_BE_WRITTEN_TO, ids(world.audience()));
            await("consent", TO_BE_WRITTEN_TO, ids(world.faithful()));
        }
    }

    private void await(String service, String query, UUID[] people) throws InterruptedException {
        var end = Instant.now().plus(WITHIN);
        while (count(service, query, people) < people.length) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(service + " does not get to know the people: " + query);
            }
            Thread.sleep(500);
        }
    }

    private static UUID[] ids(List<Person> people) {
        return people.stream().map(person -> UUID.fromString(person.id())).toArray(UUID[]::new);
    }

    private long count(String service, String query, UUID[] people) {
        try (var database = system.database(service);
                var statement = database.prepareStatement(query)) {
            statement.setArray(1, database.createArrayOf("uuid", people));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
