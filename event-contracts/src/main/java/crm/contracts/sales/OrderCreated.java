package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** An order was drafted. */
@Contract(type = "crm.sales.order.created.v1", topic = Topics.ORDER, summary = "An order was drafted.")
public record OrderCreated(
        UUID orderId, String number, UUID customerId, @Code String channel, Instant createdAt) {}
