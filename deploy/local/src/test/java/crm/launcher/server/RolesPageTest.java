package crm.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** GTW-05: who may do what stands in the realm; the page for people is made of it, with {@code -Droles.update}. */
class RolesPageTest {

    private static final Path PAGE = Checkout.ROOT.resolve("docs/domain/roles.md");
    private static final String BEGIN = "<!-- the realm -->\n";
    private static final String END = "<!-- end of the realm -->\n";

    private final JsonNode roles =
            Realm.read(Checkout.ROOT.resolve(Realm.BASE)).path("roles").path("realm");

    @Test
    void thePageShowsTheRealm() throws IOException {
        var page = Files.readString(PAGE);
        var shown = page.indexOf(BEGIN) + BEGIN.length();
        var current = page.substring(0, shown) + matrix() + page.substring(page.indexOf(END));
        if (System.getProperty("roles.update") != null) {
            Files.writeString(PAGE, current);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/domain/roles.md is current; rewrite it with -Droles.update")
                .isEqualTo(current);
    }

    /** A line for each permission, a column for each role. */
    private String matrix() {
        var made =
                list().stream().filter(role -> !permissionsOf(role).isEmpty()).toList();
        var matrix = new StringBuilder("| permission | what it lets one do |");
        made.forEach(role -> matrix.append(' ').append(name(role)).append(" |"));
        matrix.append("\n|---|---|").append("---|".repeat(made.size())).append('\n');
        for (var permission : list()) {
            if (isPermission(permission)) {
                matrix.append("| `")
                        .append(name(permission))
                        .append("` | ")
                        .append(description(permission))
                        .append(" |");
                made.forEach(role -> matrix.append(permissionsOf(role).contains(name(permission)) ? " ✓ |" : "  |"));
                matrix.append('\n');
            }
        }
        return matrix.toString();
    }

    private List<JsonNode> list() {
        return StreamSupport.stream(roles.spliterator(), false).toList();
    }

    private static boolean isPermission(JsonNode role) {
        return name(role).contains(":");
    }

    private static Set<String> permissionsOf(JsonNode role) {
        return StreamSupport.stream(role.path("composites").path("realm").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String name(JsonNode role) {
        return role.path("name").asText();
    }

    private static String description(JsonNode role) {
        return role.path("description").asText();
    }
}
