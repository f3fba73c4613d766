package crm.sales.offer.persistence;

import static crm.platform.customer.KnownCustomers.THEIRS;

import crm.platform.data.AggregateRows;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.journal.Journal;
import crm.sales.offer.application.Offers;
import crm.sales.offer.domain.Offer;
import crm.sales.offer.messaging.OfferContracts;
import crm.sales.offer.persistence.OfferTable.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgOffers implements Offers {

    private static final String WHAT = "offer";
    private static final String OVER = "select " + OfferTable.SELECT + " from " + OfferTable.FROM + """
             where f.status in ('PROPOSED', 'PRESENTED') and f.valid_until < $1
            order by f.valid_until, f.id limit $2 for update skip locked
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final Journal journal;
    private final Clock clock;

    PgOffers(ReactiveUnitOfWork unitOfWork, AggregateRows rows, Journal journal, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Uni<Offer> find(UUID id) {
        return rows.read(OfferTable.SELECT, OfferTable.FROM, "f", WHAT, id, THEIRS)
                .map(OfferTable::read);
    }

    @Override
    public Uni<Offer> require(UUID id) {
        return rows.lock(OfferTable.OFFERS.name(), WHAT, id, THEIRS).chain(() -> find(id));
    }

    @Override
    public Uni<List<Offer>> takeOver(LocalDate today, int limit) {
        return unitOfWork.sql(sql -> sql.execute(OVER, today, limit)).map(found -> Found.list(found, OfferTable::read));
    }

    @Override
    public Uni<Void> store(Offer offer) {
        return storeAll(List.of(offer));
    }

    @Override
    public Uni<Void> storeAll(List<Offer> offers) {
        var now = clock.instant();
        var stored =
                offers.stream().map(offer -> new Stored(offer.state(), now)).toList();
        var events = offers.stream()
                .flatMap(offer -> OfferContracts.of(offer).stream())
                .toList();
        return stored.isEmpty() ? Uni.createFrom().voidItem() : journal.record(OfferTable.store(stored), events);
    }
}
