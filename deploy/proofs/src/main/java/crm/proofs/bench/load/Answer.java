package crm.proofs.bench.load;

import java.nio.charset.StandardCharsets;

/** What came back. */
public record Answer(int status, byte[] body) {

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
