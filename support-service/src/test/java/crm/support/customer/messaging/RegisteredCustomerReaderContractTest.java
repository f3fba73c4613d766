package crm.support.customer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.contracts.Contracts;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our reader understands what customer-service publishes: its golden samples. */
class RegisteredCustomerReaderContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static java.util.Set<String> registrations() {
        return CustomerConsumer.REGISTRATIONS;
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void theSampleOfARegistrationGivesCustomerOwnerAndKeys(String type) throws IOException {
        assertThat(Contracts.all())
                .anyMatch(contract -> Contracts.of(contract).type().equals(type));
        try (var sample = Contracts.class.getResourceAsStream("/samples/" + type + ".json")) {
            assertThat(sample).as("golden sample of " + type).isNotNull();
            var tree = JSON.readTree(sample);
            var known = JSON.treeToValue(tree, RegisteredCustomer.class).toKnown();

            assertThat(known.customerId()).hasToString(tree.get("customerId").asText());
            assertThat(known.owner().userId())
                    .hasToString(tree.get("ownerUserId").asText());
            assertThat(known.externalKeys())
                    .hasSize(tree.get("externalIds").size())
                    .isNotEmpty();
            assertThat(known.externalKeys().get(0).id())
                    .isEqualTo(tree.get("externalIds").get(0).get("id").asText());
        }
    }
}
