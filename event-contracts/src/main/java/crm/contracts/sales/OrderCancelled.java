package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** An order is no longer binding; its revenue no longer counts. */
@Contract(
        type = "crm.sales.order.cancelled.v1",
        topic = Topics.ORDER,
        summary = "An order is no longer binding; its revenue no longer counts.")
public record OrderCancelled(
        UUID orderId, UUID customerId, @Code String reason, Instant cancelledAt) {}
