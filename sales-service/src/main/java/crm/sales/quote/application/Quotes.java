package crm.sales.quote.application;

import crm.platform.data.Repository;
import crm.platform.domain.NotFound;
import crm.sales.quote.domain.Quote;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All quotes, and what a new one is made of; everything in the running transaction. */
public interface Quotes extends Repository<Quote> {

    Uni<String> nextNumber();

    /** Those of the ids and SKUs that exist. */
    Uni<List<Offered>> products(Set<UUID> ids, Set<String> skus);

    /** Whoever holds the link is nobody whom we know; fails when there is no such link. */
    Uni<Quote> findByLink(String hash);

    /** The refusal does not repeat the link, and is the same for every link that leads nowhere. */
    static NotFound noLink() {
        return new NotFound("quote-link", "with this address");
    }

    /** As {@link #findByLink}, locked. */
    Uni<Quote> requireByLink(String hash);

    /** Some that wait for an answer whose last day is before this one, locked, and held by nobody else. */
    Uni<List<Quote>> takePassed(LocalDate today, int most);
}
