package crm.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files follow each other: the second one is started as soon as the first one is done, while the news of the last records of the first is
 * still on its way from service to service. So a chunk with rows that name unknown records is tried again, for as long after the start of
 * its job as news may take. A file that names what will never come is held up once, and no longer than that.
 */
@ApplicationScoped
class LateNews {

    /** As of {@code UnknownReference}. */
    private static final String UNKNOWN = ".unknown";

    private final Clock clock;
    private final Duration patience;

    /** @param patience from the start of a job; shorter than a runner's lease, which is a minute */
    LateNews(Clock clock, @ConfigProperty(name = "crm.import.reference-patience") Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** Takes the chunk back. */
    static final class MayCome extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private MayCome() {
            super("some records are not known yet", null, false, false);
        }
    }

    /** Fails with {@link MayCome} while the unknown records of these rows may still come. */
    void await(Claim claim, List<RowOutcome> outcomes) {
        var started = claim.job().startedAt();
        if (started != null
                && clock.instant().isBefore(started.plus(patience))
                && outcomes.stream().anyMatch(LateNews::isUnknown)) {
            throw new MayCome();
        }
    }

    private static boolean isUnknown(RowOutcome outcome) {
        return outcome.code() != null && outcome.code().endsWith(UNKNOWN);
    }
}
