package crm.marketing.segment.application;

import crm.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * A few people who were chosen by what they did are nearly named by their count: who may not see individuals is not told it
 * (CON-12, CON-15).
 */
@ApplicationScoped
public class SmallCounts {

    private static final long SMALLEST = 10;
    private static final String SEES_INDIVIDUALS = "individual-customer:read";

    /** What may be shown to one caller of one segment. */
    public record Shown(boolean all) {

        /** Null when it is withheld. */
        public @Nullable Long of(@Nullable Long count) {
            return count == null || withholds(count) ? null : count;
        }

        public boolean withholds(long count) {
            return !all && count < SMALLEST;
        }
    }

    private final CurrentUser user;

    SmallCounts(CurrentUser user) {
        this.user = user;
    }

    public Shown shown(boolean profiling) {
        return new Shown(!profiling || user.get().may(SEES_INDIVIDUALS));
    }
}
