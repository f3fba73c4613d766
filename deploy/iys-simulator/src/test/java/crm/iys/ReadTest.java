package crm.iys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadTest extends SimulatorFixture {

    private void citizenRefuses(String phone) {
        var reply = post("/simulator/citizen", Map.of("recipient", phone, "type", "MESAJ", "status", "RET"));
        assertThat(reply.body().path("source").asText()).isEqualTo("IYS_MOBIL");
    }

    @Test
    void onlyApprovedAddressesComeBack() {
        accepted(consent("ONAY", 60));
        accepted(consent("+905321112234", "ONAY", clock.instant()));
        citizenRefuses("+905321112234");
        var reply = post(APPROVED, Map.of("recipients", List.of(PHONE, "+905321112234", "+905321112235")));
        assertThat(reply.body().path("list")).hasSize(1);
        assertThat(reply.body().at("/list/0").asText()).isEqualTo(PHONE);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(post(APPROVED, Map.of("recipients", List.of(PHONE, PHONE))).code())
                .isEqualTo("H193");
        assertThat(post(APPROVED, Map.of("recipients", List.of("ada@example.com")))
                        .code())
                .isEqualTo("H464");
        assertThat(post(APPROVED, Map.of("recipients", List.of())).code()).isEqualTo("H091");
    }

    /** The near past is not told, the far past neither, and a cursor goes on where the last page ended. */
    @Test
    void changesComeInPages() {
        citizenRefuses(PHONE);
        citizenRefuses("+905321112234");
        assertThat(get(CHANGES).status()).isEqualTo(204);
        clock.pass(Duration.ofMinutes(60));
        var first = get(CHANGES + "?limit=1").body();
        assertThat(first.at("/list/0/recipient").asText()).isEqualTo(PHONE);
        var second = get(CHANGES + "?after=" + first.path("after").asText()).body();
        assertThat(second.path("list")).hasSize(1);
        assertThat(second.at("/list/0/recipient").asText()).isEqualTo("+905321112234");
        assertThat(get(CHANGES + "?after=" + second.path("after").asText()).status())
                .isEqualTo(204);
        assertThat(get(CHANGES + "?source=HS").status()).isEqualTo(204);
        assertThat(get(CHANGES + "?limit=1001").code()).isEqualTo("H507");
        clock.pass(Duration.ofDays(7));
        token = password("riza").body().path("access_token").asText();
        assertThat(get(CHANGES).status()).isEqualTo(204);
    }

    /** After kill -9 the records, the batches and the known words are there; half a line is not. */
    @Test
    void theJournalBringsEverythingBack() throws Exception {
        var consent = consent("ONAY", 60);
        var receipt = post(SINGLE, consent).body();
        var request = post(BATCH, List.of(consent("+905321112234", "ONAY", clock.instant())))
                .body()
                .path("requestId")
                .asText();
        citizenRefuses(PHONE);
        simulator.close();
        java.nio.file.Files.writeString(
                data.resolve("journal.jsonl"), "{\"movement\":{\"cons", java.nio.file.StandardOpenOption.APPEND);
        start();
        assertThat(post(SINGLE, consent).body()).isEqualTo(receipt);
        assertThat(post(STATUS, Map.of("recipient", PHONE, "type", "MESAJ"))
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("RET");
        clock.pass(Duration.ofMinutes(5));
        assertThat(get(BATCH + "/" + request).body()).hasSize(1);
        accepted(consent("+905321112236", "ONAY", clock.instant()));
        simulator.close();
        start();
        assertThat(post(STATUS, Map.of("recipient", "+905321112236", "type", "MESAJ"))
                        .status())
                .isEqualTo(200);
    }
}
