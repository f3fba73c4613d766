package crm.testing;

import java.util.ArrayList;
import java.util.List;

/** Requests that two readers may end at different bytes (C45); each hides a second one where one of the readers ends too early. */
public final class FramingShapes {

    /** A path that nobody asks for in the open. */
    public static final String HIDDEN = "hidden-in-a-body";

    private FramingShapes() {}

    public record Shape(String name, String request) {

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Shape> refused(String path) {
        var shapes = new ArrayList<Shape>();
        var hidden = "GET " + path + "/" + HIDDEN + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var chunks = "0\r\n\r\n" + hidden;
        var both = "Transfer-Encoding: chunked\r\nContent-Length: ";
        add(shapes, path, "a length before chunks", "Content-Length: 6\r\nTransfer-Encoding: chunked", chunks);
        add(shapes, path, "a length after chunks", both + chunks.length(), chunks);
        add(shapes, path, "a length of nothing beside chunks", both + "0", chunks);
        add(shapes, path, "an odd length beside chunks", both + "+4", chunks);
        for (var encoding : List.of(
                "gzip",
                "identity",
                "gzip, chunked",
                "chunked, gzip",
                "chunked, chunked",
                "chunked, identity",
                "xchunked",
                "\"chunked\"",
                "chunked;a=b",
                "\u000bchunked",
                "\r\n chunked",
                "chunked\r\nTransfer-Encoding: chunked",
                "chunked\r\nTransfer-Encoding: identity",
                "identity\r\nTransfer-Encoding: chunked",
                "")) {
            add(shapes, path, "Transfer-Encoding " + visible(encoding), "Transfer-Encoding: " + encoding, chunks);
        }
        add(shapes, path, "a space in the header's name", "Transfer-Encoding : chunked", chunks);
        add(
                shapes,
                path,
                "identity beside a length",
                "Transfer-Encoding: identity\r\nContent-Length: 2",
                "{}" + hidden);
        for (var length : List.of(
                "2\r\nContent-Length: 2",
                "2\r\nContent-Length: 3",
                "2,2",
                "2, 2",
                "+2",
                "-2",
                "0x2",
                "2.0",
                "2 2",
                "two",
                "\u000b2",
                "99999999999999999999",
                "999999999999999999",
                "")) {
            add(shapes, path, "Content-Length " + visible(length), "Content-Length: " + length, "{}" + hidden);
        }
        add(shapes, path, "a space in the length's name", "Content-Length : 2", "{}" + hidden);
        old(shapes, path, "HTTP/1.0 with a body", "Content-Length: 2", "{}" + hidden);
        old(
                shapes,
                path,
                "HTTP/1.0 kept alive, with a body",
                "Connection: keep-alive\r\nContent-Length: 2",
                "{}" + hidden);
        old(shapes, path, "HTTP/1.0 with chunks", "Transfer-Encoding: chunked", chunks);
        old(shapes, path, "HTTP/1.0 with both", both + "5", chunks);
        return shapes;
    }

    private static void add(List<Shape> shapes, String path, String name, String headers, String body) {
        shapes.add(new Shape(name, request(path, "1.1", headers, body)));
    }

    private static void old(List<Shape> shapes, String path, String name, String headers, String body) {
        shapes.add(new Shape(name, request(path, "1.0", headers, body)));
    }

    private static String request(String path, String version, String headers, String body) {
        return "POST " + path + " HTTP/" + version + "\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + headers + "\r\n\r\n" + body;
    }

    private static String visible(String text) {
        return "'" + text.replace("\r\n", "\\r\\n").replace("\u000b", "\\v") + "'";
    }
}
