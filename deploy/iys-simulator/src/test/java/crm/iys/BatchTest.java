package crm.iys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest extends SimulatorFixture {

    private String requested(List<Map<String, Object>> list) {
        var reply = post(BATCH, list);
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body().path("subRequests")).hasSize(list.size());
        return reply.body().path("requestId").asText();
    }

    @Test
    void theResultIsThereAfterAWhile() {
        var request = requested(List.of(consent("ONAY", 60), consent("+905321112234", "RET", clock.instant())));
        assertThat(get(BATCH + "/" + request).body()).isEmpty();
        clock.pass(Duration.ofSeconds(300));
        var results = get(BATCH + "/" + request).body();
        assertThat(results.at("/0/status").asText()).isEqualTo("success");
        assertThat(results.at("/0/transactionId").asText()).hasSize(64);
        assertThat(results.at("/1/status").asText()).isEqualTo("failure");
        assertThat(results.at("/1/error/code:").asText()).isEqualTo("H175");
    }

    @Test
    void theSameItemAgainTellsOfTheFirst() {
        var list = List.of(consent("ONAY", 60));
        var first = requested(list);
        var second = requested(list);
        clock.pass(Duration.ofSeconds(300));
        var result = get(BATCH + "/" + second).body().path(0);
        assertThat(result.at("/originalRequestInformation/requestId").asText()).isEqualTo(first);
        assertThat(result.path("transactionId"))
                .isEqualTo(get(BATCH + "/" + first).body().at("/0/transactionId"));
    }

    @Test
    void aThousandAreTakenAndNotOneMore() {
        var thousand = IntStream.range(0, 1000)
                .mapToObj(i -> consent("+90532" + (1_000_000 + i), "ONAY", clock.instant()))
                .toList();
        requested(thousand);
        var more = new java.util.ArrayList<>(thousand);
        more.add(consent(PHONE, "ONAY", clock.instant()));
        assertThat(post(BATCH, more).code()).isEqualTo("H091");
        assertThat(post(BATCH, List.of()).code()).isEqualTo("H125");
    }

    @Test
    void aListWithARepeatedOrUnreadableItemIsRefusedAsAWhole() {
        var reply = post(BATCH, List.of(consent("ONAY", 60), consent("RET", 30), with("status", "?")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/errors/0/code").asText()).isEqualTo("H194");
        assertThat(reply.body().at("/errors/0/index").asInt()).isEqualTo(1);
        assertThat(reply.body().at("/errors/1/code").asText()).isEqualTo("H115");
        assertThat(post(STATUS, Map.of("recipient", PHONE, "type", "MESAJ")).status())
                .isEqualTo(404);
    }

    @Test
    void anUnknownRequestIsNotFound() {
        assertThat(get(BATCH + "/00000000-0000-0000-0000-000000000000").status())
                .isEqualTo(404);
    }
}
