package crm.marketing.customer.persistence;

import crm.marketing.customer.application.CustomerFacts;
import crm.platform.customer.RegisteredCustomer;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Set-based: a batch of events costs a few statements. */
@ApplicationScoped
class PgCustomerFacts implements CustomerFacts {

    private final ReactiveUnitOfWork unitOfWork;

    PgCustomerFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> register(List<RegisteredCustomer> customers) {
        return CustomerTable.REGISTER.write(unitOfWork, customers);
    }

    @Override
    public Uni<Void> order(List<ConfirmedOrder> confirmed, List<UUID> cancelled) {
        return unitOfWork.sql(sql -> OrderTable.CONFIRM
                .on(sql, confirmed)
                .chain(() -> OrderTable.CANCEL.on(sql, cancelled))
                .chain(rows -> {
                    var affected = new TreeSet<UUID>();
                    confirmed.forEach(order -> affected.add(order.customerId()));
                    rows.forEach(row -> affected.add(OrderTable.CUSTOMER.in(row)));
                    return count(sql, List.copyOf(affected));
                }));
    }

    @Override
    public Uni<Void> complain(List<Complaint> opened, List<Complaint> changed) {
        var customers = Stream.concat(opened.stream(), changed.stream())
                .map(Complaint::customerId)
                .distinct()
                .toList();
        return unitOfWork.sql(sql -> CustomerTable.TOUCH
                .on(sql, customers)
                .chain(() -> ComplaintTable.OPENED.on(sql, opened))
                .chain(() -> ComplaintTable.CHANGED.on(sql, changed))
                .chain(() -> CustomerTable.COUNT_COMPLAINTS.on(sql, customers))
                .replaceWithVoid());
    }

    private static Uni<Void> count(Sql sql, List<UUID> customers) {
        return CustomerTable.TOUCH
                .on(sql, customers)
                .chain(() -> CustomerTable.COUNT_ORDERS.on(sql, customers))
                .chain(() -> RevenueTable.SUM.on(sql, customers))
                .replaceWithVoid();
    }
}
