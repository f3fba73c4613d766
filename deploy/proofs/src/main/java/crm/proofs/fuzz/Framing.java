package crm.proofs.fuzz;

import crm.proofs.scene.Findings;
import crm.proofs.scene.InParallel;
import crm.proofs.system.RawHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Requests that two readers may end at different bytes (C45): whoever takes one may execute what the other has hidden in its body. Each
 * is refused or cut off, at every door, and nothing that is hidden in it is answered.
 */
final class Framing {

    private static final String HIDDEN = "GET /openapi HTTP/1.1\r\nHost: hidden\r\n\r\n";

    private final String path;
    private final String token;
    private final String body;

    /** @param path of a POST that takes the body */
    Framing(String path, String token, String body) {
        this.path = path;
        this.token = token;
        this.body = body;
    }

    record Shape(String name, String version, String headers, String content) {}

    /** @param doors by name */
    void check(Map<String, URI> doors, Findings findings) {
        InParallel.forEach(List.copyOf(doors.entrySet()), door -> {
            for (var shape : shapes()) {
                judge(door.getKey(), shape, RawHttp.exchange(door.getValue(), request(shape)), findings);
            }
        });
    }

    private static void judge(String door, Shape shape, RawHttp.Outcome outcome, Findings findings) {
        var statuses = outcome.statuses();
        var where = shape.name() + " at the door of " + door + ": ";
        if (statuses.size() > 1) {
            findings.add(where + "answered more than once: " + statuses);
        } else if (statuses.stream().anyMatch(status -> status < 400)) {
            findings.add(where + "taken, with " + statuses);
        } else if (statuses.isEmpty() && !outcome.closed()) {
            findings.add(where + "neither answered nor closed");
        }
    }

    private String request(Shape shape) {
        return "POST " + path + " HTTP/" + shape.version() + "\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\n" + shape.headers() + "\r\n\r\n" + shape.content();
    }

    private List<Shape> shapes() {
        var shapes = new ArrayList<Shape>();
        var size = String.valueOf(body.getBytes(StandardCharsets.UTF_8).length);
        var chunks = Integer.toHexString(Integer.parseInt(size)) + "\r\n" + body + "\r\n0\r\n\r\n";
        for (var version : List.of("1.0", "1.1")) {
            shapes.add(new Shape(
                    version + " chunks before a length",
                    version,
                    "Transfer-Encoding: chunked\r\nContent-Length: " + size,
                    chunks + HIDDEN));
            shapes.add(new Shape(
                    version + " a length before chunks",
                    version,
                    "Content-Length: " + size + "\r\nTransfer-Encoding: chunked",
                    chunks + HIDDEN));
            shapes.add(new Shape(
                    version + " a length that ends in the hidden request",
                    version,
                    "Content-Length: " + (chunks + HIDDEN).length() + "\r\nTransfer-Encoding: chunked",
                    chunks + HIDDEN));
        }
        shapes.add(new Shape(
                "1.0 with a body", "1.0", "Connection: keep-alive\r\nContent-Length: " + size, body + HIDDEN));
        shapes.add(new Shape("1.0 with chunks", "1.0", "Transfer-Encoding: chunked", chunks + HIDDEN));
        for (var encoding : List.of(
                "identity",
                "xchunked",
                "chunked, identity",
                "chunked, chunked",
                "gzip, chunked",
                "\"chunked\"",
                "chunked;a=b",
                "\r\n chunked",
                "chunked\r\nTransfer-Encoding: identity")) {
            shapes.add(new Shape(
                    "Transfer-Encoding " + visible(encoding),
                    "1.1",
                    "Transfer-Encoding: " + encoding,
                    chunks + HIDDEN));
        }
        shapes.add(new Shape("a space in a header's name", "1.1", "Transfer-Encoding : chunked", chunks + HIDDEN));
        for (var length : List.of(
                size + "\r\nContent-Length: " + size,
                size + "\r\nContent-Length: 0",
                size + "," + size,
                "+" + size,
                "-" + size,
                "0x" + Integer.toHexString(Integer.parseInt(size)),
                size + ".0",
                size + " " + size,
                "99999999999999999999",
                "")) {
            shapes.add(
                    new Shape("Content-Length " + visible(length), "1.1", "Content-Length: " + length, body + HIDDEN));
        }
        return shapes;
    }

    private static String visible(String text) {
        return "'" + text.replace("\r\n", "\\r\\n") + "'";
    }
}
