package crm.proofs.chaos;

import crm.proofs.chaos.load.World;
import crm.proofs.system.TestSystem;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Waits until the services that take commands about people know them all; else a right command could be refused. */
final class Known {

    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final String QUERY = "select count(*) from known_customer where customer_id = any(?)";

    private final TestSystem system;

    Known(TestSystem system) {
        this.system = system;
    }

    void await(World world) throws InterruptedException {
        var people = world.people().stream()
                .map(person -> UUID.fromString(person.id()))
                .toArray(UUID[]::new);
        var end = Instant.now().plus(WITHIN);
        for (String service : List.of("sales", "support")) {
            while (count(service, people) < people.length) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(service + " does not get to know the customers");
                }
                Thread.sleep(500);
            }
        }
    }

    private long count(String service, UUID[] people) {
        try (var database = system.database(service);
                var statement = database.prepareStatement(QUERY)) {
            statement.setArray(1, database.createArrayOf("uuid", people));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(QUERY, e);
        }
    }
}
