package crm.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static JsonNode committed;

    @BeforeAll
    static void read() throws IOException {
        if (CommittedFiles.areToBeRewritten()) {
            CommittedFiles.write(CommittedFiles.ASYNCAPI, AsyncApi.document());
        }
        committed = new ObjectMapper(new YAMLFactory()).readTree(CommittedFiles.ASYNCAPI.toFile());
    }

    @Test
    void theCommittedDocumentIsTheGeneratedOne() {
        assertThat(CommittedFiles.read(CommittedFiles.ASYNCAPI))
                .as("asyncapi.yaml is current; rewrite it with -Dcontracts.update")
                .isEqualTo(AsyncApi.document());
    }

    @Test
    void everyTopicIsAChannelWithKeyOrderAndRetention() {
        for (var topic : Topics.all()) {
            var channel = committed.path("channels").path(topic.name());
            assertThat(channel.path("address").asText()).isEqualTo(topic.name());
            assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(6);
            assertThat(channel.at("/bindings/kafka/topicConfiguration/retention.ms")
                            .asLong())
                    .isEqualTo(-1);
            assertThat(channel.path("messages")).isNotEmpty();
            assertThat(channel.path("x-ordering").asText()).contains("ce_aggregateversion");
        }
    }

    @Test
    void everyContractIsAMessageOfItsTopicsChannel() {
        for (var contract : Contracts.all()) {
            var declared = Contracts.of(contract);
            assertThat(committed
                            .path("channels")
                            .path(declared.topic())
                            .path("messages")
                            .has(declared.type()))
                    .as(declared.type())
                    .isTrue();
            assertThat(committed.path("components").path("messages").has(declared.type()))
                    .isTrue();
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (var reference : references(committed, new ArrayList<>())) {
            assertThat(committed.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void everyExampleKeepsTheSchemaBesideIt() {
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (var message : committed.path("components").path("messages")) {
            var payload = factory.getSchema(message.at("/payload/schema"));
            var headers = factory.getSchema(committed.at("/components/messageTraits/cloudEvent/headers"));
            for (var example : message.path("examples")) {
                assertThat(payload.validate(example.path("payload"))).isEmpty();
                assertThat(headers.validate(example.path("headers"))).isEmpty();
            }
        }
    }

    private static List<String> references(JsonNode node, List<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.path("$ref").asText());
        }
        node.forEach(child -> references(child, found));
        return found;
    }
}
