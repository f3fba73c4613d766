package crm.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The people of the local realm. They exist in no other. */
public final class DemoUsers {

    private final JsonNode users;

    private DemoUsers(JsonNode users) {
        this.users = users;
    }

    public static DemoUsers of(Path root) {
        return new DemoUsers(Realm.read(root.resolve(Realm.LOCAL)).path("users"));
    }

    public List<String> names() {
        return stream().map(user -> user.path("username").asText()).toList();
    }

    /** All of them share one. */
    public String password() {
        return passwordOf(names().get(0));
    }

    public String passwordOf(String name) {
        return stream()
                .filter(user -> user.path("username").asText().equals(name))
                .map(user -> user.path("credentials").path(0).path("value").asText())
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "There is no demo user \"" + name + "\"; there are " + String.join(", ", names()) + "."));
    }

    private Stream<JsonNode> stream() {
        return StreamSupport.stream(users.spliterator(), false);
    }
}
