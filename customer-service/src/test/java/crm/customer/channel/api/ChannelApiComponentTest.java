package crm.customer.channel.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import crm.customer.CustomerComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChannelApiComponentTest extends CustomerComponentTest {

    private static final String CHANNELS = "/api/v1/channels";

    @Test
    void theChannelsOfAllServicesAreOneList() {
        permittedOnly("vocabulary:read")
                .header("Accept-Language", "tr")
                .get(CHANNELS)
                .then()
                .statusCode(200)
                .body("items.code", hasItems("CALL", "SMS", "EMAIL", "WEB", "STORE", "OTHER"))
                .body("items[0].code", equalTo("CALL"))
                .body("items[0].name", equalTo("Telefon"))
                .body("items[0].names.en", equalTo("Call"))
                .body("items[0].places", hasItems("ORDER", "SERVICE_REQUEST", "PREFERENCE", "PERMISSION"))
                .body("items[0].registryCode", equalTo("ARAMA"))
                .body("items.find { it.code == 'WEB' }.registryCode", nullValue());
    }

    @Test
    void nobodyEditsThem() {
        refused(permittedOnly("lead:read").get(CHANNELS).then(), 403, "permission.missing");
        permittedOnly("vocabulary:read", "vocabulary:manage")
                .body("{}")
                .post(CHANNELS)
                .then()
                .statusCode(405);
    }
}
