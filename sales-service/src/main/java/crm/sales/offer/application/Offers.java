package crm.sales.offer.application;

import crm.platform.data.Repository;
import crm.sales.offer.domain.Offer;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** All offers. */
public interface Offers extends Repository<Offer> {

    /** Open ones whose last day is before that one, at most so many, that nobody else holds; locked. */
    Uni<List<Offer>> takeOver(LocalDate today, int limit);

    /** As {@link #store}, for many. */
    Uni<Void> storeAll(List<Offer> offers);
}
