package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * A draft of an order changed; what it is by then is told when it is confirmed.
 *
 * @param changedFields names of the changed fields as in the API, without values
 */
@Contract(
        type = "crm.sales.order.changed.v1",
        topic = Topics.ORDER,
        summary = "A draft of an order changed; what it is by then is told when it is confirmed.")
public record OrderChanged(
        UUID orderId, UUID customerId, @Code List<String> changedFields) {}
