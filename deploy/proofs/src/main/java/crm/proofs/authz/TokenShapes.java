package crm.proofs.authz;

import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.Findings;
import crm.proofs.scene.InParallel;
import crm.proofs.scene.Owners;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands behind {@code Bearer} need not be a token at all (C46): whatever a reader of tokens makes of it, the caller is not logged in.
 * Tokens are read before an operation is looked for, so one of each service is asked, and each that needs none, at both doors.
 */
final class TokenShapes {

    private static final String HEADER = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
    private static final String CLAIMS = part("{\"sub\":\"somebody\"}");

    static final List<String> ALL = Stream.of(
                    ".",
                    "..",
                    "...",
                    "....",
                    "a",
                    "a.",
                    ".a",
                    "a.b",
                    "a..",
                    "..a",
                    ".a.",
                    "a..b",
                    "a.b.c",
                    "a.b.c.d",
                    "a.b.c.d.e",
                    "a.b.c.d.e.f",
                    "=",
                    "====.====.====",
                    "%00",
                    "null",
                    "{}",
                    "{}.{}.{}",
                    HEADER,
                    HEADER + ".",
                    HEADER + "..",
                    HEADER + "." + CLAIMS,
                    HEADER + "." + CLAIMS + ".",
                    HEADER + "." + CLAIMS + ".!",
                    HEADER + ".." + HEADER,
                    "." + CLAIMS + ".a",
                    HEADER + "." + part("[]") + ".a",
                    HEADER + "." + part("null") + ".a",
                    HEADER + "." + part("{") + ".a",
                    part("[]") + "." + CLAIMS + ".a",
                    part("{}") + "." + CLAIMS + ".a",
                    part("{\"alg\":null}") + "." + CLAIMS + ".a",
                    part("{\"alg\":7}") + "." + CLAIMS + ".a",
                    part("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "....",
                    part("{\"alg\":\"RS256\",\"crit\":[\"x\"]}") + "." + CLAIMS + ".a",
                    part("{\"alg\":\"RS256\",\"kid\":\"" + "k".repeat(2_000) + "\"}") + "." + CLAIMS + ".a",
                    "x".repeat(4_000),
                    ".".repeat(4_000))
            .toList();

    private final TestSystem system;
    private final Owners owners;

    TokenShapes(TestSystem system, Owners owners) {
        this.system = system;
        this.owners = owners;
    }

    void check(List<ApiOperation> operations, Findings findings) {
        InParallel.forEach(asked(operations), operation -> {
            for (var shape : ALL) {
                ask(operation, Door.GATEWAY, shape, findings);
                if (!owners.service(operation).equals(Owners.GATEWAY)) {
                    ask(operation, Door.SERVICE, shape, findings);
                }
            }
        });
    }

    private List<ApiOperation> asked(List<ApiOperation> operations) {
        var firsts = new LinkedHashMap<String, ApiOperation>();
        operations.stream()
                .filter(operation -> operation.method().equals("GET") && !operation.isOpen())
                .forEach(operation -> firsts.putIfAbsent(owners.service(operation), operation));
        var asked = new ArrayList<>(firsts.values());
        operations.stream()
                .filter(operation -> operation.method().equals("GET") && operation.isOpen())
                .forEach(asked::add);
        return asked;
    }

    private void ask(ApiOperation operation, Door door, String shape, Findings findings) {
        var atService = door == Door.SERVICE;
        var api = Api.at(atService ? owners.base(operation) : system.gateway(), shape);
        var answer = api.get(operation.address(java.util.Map.of(), atService));
        if (answer.status() != 401 || answer.code().isEmpty()) {
            findings.add(operation.name() + " at the " + door.name().toLowerCase(java.util.Locale.ROOT)
                    + " with \"Bearer " + shortened(shape) + "\": answered " + answer.status() + " " + answer.code());
        }
    }

    private static String shortened(String shape) {
        return shape.length() <= 80 ? shape : shape.substring(0, 80) + "… (" + shape.length() + " characters)";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
