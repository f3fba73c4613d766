package crm.sales.order.application;

import crm.platform.journal.Journal;
import crm.sales.order.domain.Order;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Publishes and audits what happened to orders, in the running transaction and in one statement. */
public interface OrderJournal {

    Uni<Void> record(List<Order> orders);

    /** With what stores the order, so that both are one statement. */
    Uni<Void> record(Journal.Writes writes, Order order);
}
