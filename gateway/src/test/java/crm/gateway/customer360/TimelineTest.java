package crm.gateway.customer360;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CUS-08: all contacts in one picture, in the order of time. */
class TimelineTest {

    private static final String ID = "\"id\":\"018f0000-0000-7000-8000-00000000000%d\"";
    private final Map<CustomerPart, JsonNode> shown = new EnumMap<>(CustomerPart.class);

    @Test
    void whatHappenedStandsInTheOrderOfTimeWhateverServiceHasIt() throws JsonProcessingException {
        show(
                CustomerPart.ORDERS,
                1,
                "\"number\":\"S-1\",\"createdAt\":\"2026-03-01T08:00:00Z\",\"confirmedAt\":\"2026-03-05T08:00:00Z\"");
        show(
                CustomerPart.OPPORTUNITIES,
                2,
                "\"name\":\"Kettles\",\"status\":\"WON\",\"openedAt\":\"2026-02-01T08:00:00Z\",\"closedAt\":\"2026-03-01T07:59:59.999Z\"");
        show(CustomerPart.INVOICES, 3, "\"number\":null,\"createdAt\":\"2026-03-06T08:00:00Z\"");
        show(
                CustomerPart.SERVICE_REQUESTS,
                4,
                "\"number\":\"SR-1\",\"openedAt\":\"2026-03-07T08:00:00.5Z\",\"resolvedAt\":\"2026-03-08T08:00:00Z\"");
        show(
                CustomerPart.CAMPAIGN_MESSAGES,
                5,
                "\"state\":\"SENT\",\"plannedAt\":\"2026-03-07T08:00:00Z\",\"endedAt\":\"2026-03-07T09:00:00Z\"");

        assertThat(Timeline.of(shown))
                .extracting(entry -> entry.section() + " " + entry.what() + " " + entry.title())
                .containsExactly(
                        "serviceRequests RESOLVED SR-1",
                        "campaignMessages SENT null",
                        "serviceRequests OPENED SR-1",
                        "campaignMessages PLANNED null",
                        "invoices CREATED null",
                        "orders CONFIRMED S-1",
                        "orders CREATED S-1",
                        "opportunities WON Kettles",
                        "opportunities OPENED Kettles");
    }

    /** The open ones are among the others; they have not happened twice. */
    @Test
    void aRequestThatIsStillOpenStandsOnce() throws JsonProcessingException {
        var open = "\"number\":\"SR-1\",\"openedAt\":\"2026-03-07T08:00:00Z\"";
        show(CustomerPart.OPEN_SERVICE_REQUESTS, 4, open);
        show(CustomerPart.SERVICE_REQUESTS, 4, open);

        assertThat(Timeline.of(shown)).hasSize(1);
    }

    private void show(CustomerPart part, int id, String fields) throws JsonProcessingException {
        var item = "{" + ID.formatted(id) + "," + fields + "}";
        shown.put(part, new ObjectMapper().readTree("{\"items\":[" + item + "]}"));
    }
}
