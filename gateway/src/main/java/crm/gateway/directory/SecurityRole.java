package crm.gateway.directory;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bundle of permissions with a name (GTW-05).
 *
 * @param permissions as the document's operations ask for them, in order of the alphabet
 */
@Schema(
        name = "SecurityRole",
        examples =
                "{\"name\": \"analyst\", \"description\": \"Sees aggregates\", \"permissions\": [\"kpi:read\", \"user:read\"]}")
record SecurityRole(String name, @Nullable String description, SortedSet<String> permissions) {

    static SecurityRole of(String name, @Nullable String description, Set<String> permissions) {
        return new SecurityRole(name, description, new TreeSet<>(permissions));
    }
}
