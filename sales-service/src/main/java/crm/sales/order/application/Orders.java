package crm.sales.order.application;

import crm.platform.data.Repository;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderStatus;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All orders, and what a new one is made of. */
public interface Orders extends Repository<Order> {

    /**
     * What a new order is made of, in one question.
     *
     * @param customerKnown false also when the caller may not see the customer
     * @param articles those of the asked ids and SKUs that exist
     * @param number for the new order
     */
    record Basis(boolean customerKnown, String number, List<Article> articles) {}

    Uni<Basis> basis(UUID customerId, Set<UUID> productIds, Set<String> skus);

    /** By product id. */
    Uni<Map<UUID, Article>> articles(Set<UUID> productIds);

    /** Those of the ids and SKUs that exist; in the running transaction. */
    Uni<List<Article>> articles(Set<UUID> productIds, Set<String> skus);

    /** As {@link #store}, of a draft whose lines may be others than before. */
    Uni<Void> storeDraft(Order draft);

    /**
     * Where the order stands, and it stays there until this transaction ends. Whoever may change what belongs to the order may ask;
     * {@code If-Match} does not mean the order.
     */
    Uni<OrderStatus> hold(UUID id);

    /** Asked with the order locked, so that no invoice of it is issued meanwhile. */
    Uni<Boolean> hasIssuedInvoice(UUID id);
}
