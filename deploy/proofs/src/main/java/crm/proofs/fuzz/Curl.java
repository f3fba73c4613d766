package crm.proofs.fuzz;

import java.nio.charset.StandardCharsets;

/** A shot as a line for a shell. */
final class Curl {

    private static final int LONGEST = 1_000;

    private Curl() {}

    static String of(Shot shot) {
        var line =
                new StringBuilder("curl -g -X " + shot.operation().method() + " -H \"Authorization: Bearer $TOKEN\"");
        if (shot.type() != null) {
            line.append(" -H 'Content-Type: ").append(shot.type()).append('\'');
        }
        shot.headers()
                .forEach((name, value) -> line.append(" -H ").append(quoted(name + ": " + Shot.shortened(value))));
        if (shot.body() != null) {
            line.append(" --data-binary ").append(body(shot.body()));
        }
        return line.append(" \"$GATEWAY\"")
                .append(quoted(Shot.shortened(shot.address(), LONGEST)))
                .toString();
    }

    private static String body(byte[] body) {
        return body.length > LONGEST
                ? "'(" + body.length + " bytes, begins with " + new String(body, 0, 80, StandardCharsets.UTF_8) + ")'"
                : quoted(new String(body, StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
