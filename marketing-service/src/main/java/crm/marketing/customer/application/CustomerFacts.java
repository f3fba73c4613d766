package crm.marketing.customer.application;

import crm.platform.customer.RegisteredCustomer;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps what rules may ask of customers; each method takes a batch and may be called again with the same. */
public interface CustomerFacts {

    record ConfirmedOrder(UUID orderId, UUID customerId, BigDecimal net, String currency, Instant confirmedAt) {}

    record Complaint(UUID requestId, UUID customerId, boolean open) {}

    Uni<Void> register(List<RegisteredCustomer> customers);

    /** @param cancelled ids of orders that no longer count */
    Uni<Void> order(List<ConfirmedOrder> confirmed, List<UUID> cancelled);

    /**
     * @param opened new complaints
     * @param changed requests that were closed or opened again, complaints or not
     */
    Uni<Void> complain(List<Complaint> opened, List<Complaint> changed);
}
