package crm.platform.vocabulary;

import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What codes there are. All terms of the service are kept in memory and read again after a minute, so that a command costs no statement
 * more; the instance that changes a term forgets them at once, the others know of it within the minute.
 */
@ApplicationScoped
public class Vocabularies {

    static final Duration LONGEST = Duration.ofMinutes(1);

    /** @param changes how many there had been when it was read */
    private record Known(List<Term> terms, Instant until, long changes) {}

    private final Supplier<Uni<List<Term>>> read;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    @Inject
    Vocabularies(ReactiveUnitOfWork unitOfWork, Clock clock) {
        this(() -> unitOfWork.ask(TermTable.ALL, Tuple.tuple()).map(TermTable.TERMS::readAll), clock);
    }

    Vocabularies(Supplier<Uni<List<Term>>> read, Clock clock) {
        this.read = read;
        this.clock = clock;
    }

    public Uni<Terms> terms(Vocabulary vocabulary) {
        return all().map(terms -> new Terms(
                vocabulary,
                terms.stream()
                        .filter(term -> term.vocabulary().equals(vocabulary.path()))
                        .toList()));
    }

    /**
     * Fails with {@link crm.platform.domain.InvalidInput} when the code is unknown or retired.
     *
     * @param field as the caller calls it
     * @param code null is nothing, and fine
     */
    public Uni<Void> require(Vocabulary vocabulary, String field, @Nullable String code) {
        return code == null
                ? Uni.createFrom().voidItem()
                : terms(vocabulary).invoke(terms -> terms.require(field, code)).replaceWithVoid();
    }

    /** As they are at this moment, for who keeps them: an instance may have heard of no change yet. */
    Uni<Terms> now(Vocabulary vocabulary) {
        forget();
        return terms(vocabulary);
    }

    /** After the commit of a change. */
    void forget() {
        changes.incrementAndGet();
    }

    /** What was being read while something changed is used, but not kept. */
    private Uni<List<Term>> all() {
        return Uni.createFrom().deferred(() -> {
            var before = changes.get();
            var now = clock.instant();
            var kept = known;
            if (kept != null && kept.changes() == before && now.isBefore(kept.until())) {
                return Uni.createFrom().item(kept.terms());
            }
            return read.get().invoke(terms -> known = new Known(terms, now.plus(LONGEST), before));
        });
    }
}
