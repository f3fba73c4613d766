package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import crm.contracts.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a producer publishes keeps its schema, and what a consumer reads is what was published. */
public final class ContractAssert {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private ContractAssert() {}

    /** A contract record, as the platform would write it. */
    public static void assertValid(Record contract) {
        assertValid(Contracts.of(contract.getClass()).type(), JSON.valueToTree(contract));
    }

    /** The value of a record that was read from a topic. */
    public static void assertValid(String type, byte[] published) {
        try {
            assertValid(type, JSON.readTree(published));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The golden sample of a type, for consumers: what has been on the topic and will be for ever. */
    public static byte[] sample(String type) {
        return resource("samples/" + type + ".json");
    }

    private static void assertValid(String type, JsonNode published) {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        new String(resource("schemas/" + type + ".json"), StandardCharsets.UTF_8),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        assertThat(schema.validate(published)).as("%s %s", type, published).isEmpty();
    }

    private static byte[] resource(String path) {
        try (var stream = Contracts.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("event-contracts has no " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
