package crm.launcher.demo;

import java.nio.charset.StandardCharsets;

/** A CSV in memory. Nothing in the demo's data needs quotes. */
final class Csv {

    private final StringBuilder text = new StringBuilder();
    private int rows = -1;

    Csv(String... headers) {
        row(headers);
    }

    void row(String... cells) {
        text.append(String.join(",", cells)).append('\n');
        rows++;
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
