package crm.analytics;

import static org.hamcrest.Matchers.equalTo;

import crm.contracts.Money;
import crm.contracts.sales.OrderConfirmed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Asks by dimension, in January. */
abstract class DimensionComponentTest extends AnalyticsComponentTest {

    static final Instant JANUARY_5 = Instant.parse("2026-01-05T09:00:00Z");
    static final Instant JANUARY_6 = Instant.parse("2026-01-06T09:00:00Z");
    static final UUID AYSE = UUID.randomUUID();
    static final UUID BURAK = UUID.randomUUID();
    static final UUID KETTLE = UUID.randomUUID();

    final Happenings happenings = new Happenings();

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    static void counts(String code, int included, int excluded, String... only) {
        kpi(code, asked(only))
                .statusCode(200)
                .body("periods[0].included", equalTo(included), "periods[0].excludedNoConsent", equalTo(excluded));
    }

    static Map<String, String> asked(String... more) {
        var asked = new HashMap<>(Map.of("from", "2026-01-01", "to", "2026-02-01"));
        for (int i = 0; i < more.length; i += 2) {
            asked.put(more[i], more[i + 1]);
        }
        return asked;
    }

    UUID permitted() {
        var customer = UUID.randomUUID();
        happenings.permission(customer, true, JANUARY_5);
        return customer;
    }

    void order(UUID customer, String channel, String net) {
        var order = UUID.randomUUID();
        var amount = Money.of(new BigDecimal(net), "TRY");
        var none = Money.of(BigDecimal.ZERO, "TRY");
        var line = new OrderConfirmed.Line(KETTLE, BigDecimal.ONE, amount, none);
        happenings.happened(
                order,
                JANUARY_5,
                new OrderConfirmed(order, "S-1", customer, channel, List.of(line), amount, none, amount, JANUARY_5));
    }
}
