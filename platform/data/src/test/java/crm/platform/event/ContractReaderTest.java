package crm.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractReaderTest {

    private record Renamed(String name) {}

    @Test
    void whatTheReaderDoesNotNameIsPassedOver() {
        assertThat(event("{\"name\":\"Ada\",\"age\":36}").as(Renamed.class)).isEqualTo(new Renamed("Ada"));
    }

    @Test
    void aBodyThatIsNullCannotBeRead() {
        assertThatThrownBy(() -> event("null").as(Renamed.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageEndingWith("cannot be read: the body is null");
    }

    private static IncomingEvent event(String body) {
        var at = Instant.parse("2026-03-01T10:00:00Z");
        return new IncomingEvent(
                UUID.randomUUID(),
                "renamed",
                "topic",
                UUID.randomUUID(),
                1,
                at,
                at,
                null,
                null,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
