package crm.gateway.customer360;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerPartTest {

    private static final UUID CUSTOMER = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private static String asked(CustomerPart part) {
        return URLDecoder.decode(part.path(CUSTOMER), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADDRESS_PERMISSIONS")
    void everyPartAsksOneServiceOfThisCustomerOnly(CustomerPart part) {
        assertThat(asked(part)).startsWith("/api/v1/").contains("=" + CUSTOMER);
    }

    /** Which states those are, support knows. */
    @Test
    void openRequestsAreAskedForAsSuch() {
        assertThat(asked(CustomerPart.OPEN_SERVICE_REQUESTS))
                .endsWith("&filter[customerId]=" + CUSTOMER + "&filter[open]=true");
    }

    /** No rule of another service's states is hidden in a filter. */
    @ParameterizedTest
    @EnumSource
    void noPartNamesTheStatesOfAService(CustomerPart part) {
        assertThat(asked(part)).doesNotContain("status").doesNotContain("[in]");
    }
}
