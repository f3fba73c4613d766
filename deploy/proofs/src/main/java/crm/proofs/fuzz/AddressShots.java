package crm.proofs.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.openapi.ApiOperation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids, query parameters and headers that nobody should send. */
final class AddressShots {

    private static final int FILTERS = 21;

    /** Of a filter without an operator. */
    private static final Pattern FIELD = Pattern.compile("filter\\[\\w+]");

    /** Instead of an id they make the address of another operation. */
    private static final Set<String> ELSEWHERE = Set.of("", ".", "..");

    private final Shot good;
    private final Map<String, String> values;
    private final String query;

    /** @param query of the good one, with the question mark; or empty */
    AddressShots(Shot good, Map<String, String> values, String query) {
        this.good = good;
        this.values = values;
        this.query = query;
    }

    List<Shot> all() {
        var shots = new ArrayList<Shot>();
        operation().pathParameters().forEach(name -> ids(name, shots));
        operation().parameters("query").forEach(parameter -> values(parameter, shots));
        if (operation().isList()) {
            list(shots);
        }
        shots.add(asking("noSuchParameter=1", "unknown parameter"));
        headers(shots);
        return shots;
    }

    private ApiOperation operation() {
        return good.operation();
    }

    private void ids(String name, List<Shot> shots) {
        for (var text : Hostile.TEXTS) {
            if (ELSEWHERE.contains(text)) {
                continue;
            }
            var other = new HashMap<>(values);
            other.put(name, Matcher.quoteReplacement(encoded(text)));
            shots.add(good.at(operation().address(other, false) + query, name + " " + Shot.shortened(text)));
        }
    }

    private void values(JsonNode parameter, List<Shot> shots) {
        var name = parameter.path("name").asText();
        for (var text : Hostile.TEXTS) {
            shots.add(asking(encoded(name) + "=" + encoded(text), name + " " + Shot.shortened(text)));
        }
        shots.add(asking(encoded(name) + "=1&" + encoded(name) + "=2", name + " twice"));
        if (FIELD.matcher(name).matches()) {
            shots.add(asking(encoded(name + "[like]") + "=1", "unknown operator"));
        }
    }

    private void list(List<Shot> shots) {
        var filters = new StringBuilder();
        for (int i = 0; i < FILTERS; i++) {
            filters.append(i == 0 ? "" : "&")
                    .append(encoded("filter[id" + i + "]"))
                    .append("=1");
        }
        shots.add(asking(filters.toString(), FILTERS + " filters"));
        shots.add(asking(encoded("filter[noSuchField]") + "=1", "unknown filter"));
        shots.add(asking(encoded("filter[]") + "=1", "filter of no field"));
        shots.add(asking("sort=noSuchField", "unknown sort"));
        shots.add(asking("cursor=H19_MQ", "a cursor that is not ours"));
        shots.add(asking("limit=1&count=exact", "the smallest page"));
        shots.add(asking("limit=200", "the largest page"));
    }

    private void headers(List<Shot> shots) {
        for (var version : List.of("*", "W/\"1\"", "\"-1\"", "\"9223372036854775808\"", "1", "x".repeat(2_000))) {
            shots.add(good.with("If-Match", version));
        }
        if (operation().writes()) {
            for (var key : List.of("not-a-uuid", "x".repeat(1_000), "'--", "1-1-1-1-1")) {
                shots.add(good.with("Idempotency-Key", key));
            }
        }
        shots.add(good.with("Accept", "application/xml"));
        shots.add(good.with("Accept", "nonsense"));
        shots.add(good.with("Accept-Language", "xx-invalid,,;q=9"));
        shots.add(good.with("Content-Encoding", "gzip"));
        shots.add(good.with("X-Correlation-Id", "<script>"));
        shots.add(good.with("traceparent", "00-zz-zz-zz"));
        shots.add(good.with("X-HTTP-Method-Override", "DELETE"));
        shots.add(good.with("X-Padding", "x".repeat(20_000)));
    }

    private Shot asking(String more, String what) {
        return good.at(operation().address(values, false) + query + (query.isEmpty() ? "?" : "&") + more, what);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
