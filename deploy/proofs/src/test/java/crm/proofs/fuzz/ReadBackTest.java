package crm.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadBackTest {

    @Test
    void theSameTextNumberOrTimeIsEqualHoweverItIsWritten() {
        assertThat(differences(
                        "{\"name\":\" Ay\u015fe"
                                + " \",\"amount\":10.50,\"at\":\"2026-11-20T09:30:00+03:00\",\"note\":\"\"}",
                        "{\"name\":\"Ay\u015fe\",\"amount\":\"10.5\",\"at\":\"2026-11-20T06:30:00Z\",\"note\":null}"))
                .isEmpty();
    }

    @Test
    void anotherValueIsADifferenceWhereverItStands() {
        assertThat(differences(
                        "{\"day\":\"0000-01-01\",\"lines\":[{\"quantity\":9}]}",
                        "{\"day\":\"0001-01-01\",\"lines\":[{\"quantity\":8}]}"))
                .hasSize(2);
    }

    @Test
    void whatTheRecordDoesNotShowIsNotCompared() {
        assertThat(differences("{\"secret\":\"x\"}", "{\"id\":\"1\"}")).isEmpty();
    }

    private static List<String> differences(String sent, String read) {
        var shot = new Shot(
                null, "-", false, "/", Map.of(), "application/json", () -> sent.getBytes(StandardCharsets.UTF_8));
        return ReadBack.differences(shot, new Api.Answer(200, read, null));
    }
}
