package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order is binding: from now on it is revenue.
 *
 * @param net sum of the lines, without tax
 * @param total net and tax
 */
@Contract(
        type = "crm.sales.order.confirmed.v1",
        topic = Topics.ORDER,
        summary = "An order is binding: from now on it is revenue.")
public record OrderConfirmed(
        UUID orderId,
        String number,
        UUID customerId,
        @Code String channel,
        List<Line> lines,
        Money net,
        Money tax,
        Money total,
        Instant confirmedAt) {

    /** @param net of the whole line, without tax */
    public record Line(UUID productId, BigDecimal quantity, Money net, Money tax) {}
}
