package crm.platform.imports;

import crm.platform.domain.Owner;
import crm.platform.security.Visibility;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Who started a run; kept with the job, because the run goes on long after that person's token has expired. */
record Starter(Owner owner, Visibility visibility) {

    JsonObject toJson() {
        return new JsonObject()
                .put("userId", owner.userId().toString())
                .put("team", owner.team())
                .put("department", owner.department())
                .put("scope", visibility.scope().name())
                .put("teams", new JsonArray(visibility.teams()))
                .put("departments", new JsonArray(visibility.departments()));
    }

    static Starter of(JsonObject json) {
        var userId = UUID.fromString(json.getString("userId"));
        return new Starter(
                new Owner(userId, json.getString("team"), json.getString("department")),
                new Visibility(
                        Visibility.Scope.valueOf(json.getString("scope")),
                        userId,
                        strings(json.getJsonArray("teams")),
                        strings(json.getJsonArray("departments"))));
    }

    private static List<String> strings(JsonArray array) {
        return array.stream().map(String::valueOf).toList();
    }
}
