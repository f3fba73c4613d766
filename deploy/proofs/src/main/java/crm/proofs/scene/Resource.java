package crm.proofs.scene;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.system.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How a record of one resource comes to be, so that operations on it can be tried.
 *
 * @param name the path's segment behind the version
 * @param madeAt the resource whose POST makes it; mostly the same
 * @param query of that POST, with the question mark; or empty
 * @param table as {@code service.table}; null when its rows are not counted
 * @param owned who sees it is decided by its owner
 * @param body of that POST; a text is sent as CSV
 * @param values of the path's parameters, by the answer
 * @param needs permissions that making and running it takes besides the operation's own
 * @param earlier what has to be done with it before an action makes sense, by action
 */
public record Resource(
        String name,
        String madeAt,
        String query,
        String table,
        boolean owned,
        Function<Hands, JsonNode> body,
        Function<Api.Answer, Map<String, String>> values,
        Set<String> needs,
        Map<String, List<String>> earlier) {

    /** Owned, unless SECURITY.md names it as common. */
    static Resource of(String name, String table, Function<Hands, JsonNode> body) {
        var owned = !Common.DECLARED.records().containsKey(name);
        return new Resource(name, name, "", table, owned, body, Resource::id, Set.of(), Map.of());
    }

    Resource madeAt(String other, Function<Api.Answer, Map<String, String>> otherValues) {
        return new Resource(name, other, query, table, owned, body, otherValues, needs, earlier);
    }

    Resource asking(String otherQuery, String... otherNeeds) {
        return new Resource(name, madeAt, otherQuery, table, owned, body, values, Set.of(otherNeeds), earlier);
    }

    Resource before(String action, String... actions) {
        var more = new HashMap<>(earlier);
        more.put(action, List.of(actions));
        return new Resource(name, madeAt, query, table, owned, body, values, needs, more);
    }

    /** Made by its own POST, so that this can be tried with the same body. */
    public boolean isMadeByItself() {
        return name.equals(madeAt);
    }

    static Map<String, String> id(Api.Answer answer) {
        return Map.of("id", answer.json().path("id").asText());
    }

    static Map<String, String> code(Api.Answer answer) {
        return Map.of("code", answer.json().path("code").asText());
    }

    static Map<String, String> named(Api.Answer answer) {
        return Map.of("name", answer.json().path("name").asText());
    }

    /** Beside the record stands what is told once. */
    static Map<String, String> issued(Api.Answer answer) {
        return Map.of("id", answer.json().at("/apiKey/id").asText());
    }

    static Map<String, String> withContactPoint(Api.Answer answer) {
        var customer = answer.json();
        return Map.of(
                "id",
                customer.path("id").asText(),
                "contactPointId",
                customer.path("contactPoints").path(0).path("id").asText());
    }

    /** The link's last segment is the secret of it. */
    static Map<String, String> token(Api.Answer answer) {
        var link = answer.header("Link").orElseThrow().replaceAll("^<|>.*$", "");
        return Map.of("token", link.substring(link.lastIndexOf('/') + 1));
    }
}
