package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What the goods of an order cost us when it was confirmed. It is no event of the order, whose topic partners read, but the only one of an
 * aggregate beside it; it may arrive before the order's confirmation.
 *
 * @param currency of the order
 * @param lines of the order, in its order
 */
@Contract(
        type = "crm.sales.order-cost.recorded.v1",
        topic = Topics.ORDER_COST,
        summary = "What the goods of an order cost us when it was confirmed.")
public record OrderCostRecorded(
        UUID orderId, UUID customerId, @Code String currency, List<Line> lines) {

    /** @param unitCost of one unit, in whatever currency; absent where it is not known */
    public record Line(BigDecimal quantity, @Nullable Money unitCost) {}
}
