package crm.consent.permission.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.ConsentComponentTest;
import crm.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Over a real broker. */
@QuarkusTest
class PermissionTopicComponentTest extends ConsentComponentTest {

    /** The relay brings the permission to its topic, with the key that keeps its order. */
    @Test
    void aPermissionReachesItsTopic() {
        var person = UUID.randomUUID();
        var permission = UUID.fromString(
                record(grant(person, "PROFILING")).statusCode(201).extract().path("permissionId"));
        var messages = Awaitility.await("the relay")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> TestTopics.readAll("crm.consent.permission.v1", permission.toString()),
                        found -> !found.isEmpty());
        assertThat(messages).hasSize(1);
        assertThat(TestTopics.header(messages.get(0), "ce_type")).isEqualTo("crm.consent.permission.changed.v1");
        assertThat(TestTopics.header(messages.get(0), "ce_aggregateversion")).isEqualTo("1");
    }
}
