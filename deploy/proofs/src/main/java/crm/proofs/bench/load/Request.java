package crm.proofs.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A whole request as it goes over the wire, made before the clock starts where that is possible. */
public record Request(byte[] bytes) {

    public static Request get(URI base, String path, String token) {
        return new Request(head("GET", base, path, token, "").getBytes(StandardCharsets.UTF_8));
    }

    public static Request post(URI base, String path, String token, String json) {
        var length = json.getBytes(StandardCharsets.UTF_8).length;
        var more = "Content-Type: application/json\r\nContent-Length: " + length + "\r\n";
        return new Request((head("POST", base, path, token, more) + json).getBytes(StandardCharsets.UTF_8));
    }

    private static String head(String method, URI base, String path, String token, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\n" + more + "\r\n";
    }
}
