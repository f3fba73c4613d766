package crm.consent.registry.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the movements of a brand have been taken in. */
public interface Cursors {

    /** Empty before the first page. */
    Uni<Optional<String>> after(String brand);

    /**
     * In the running transaction.
     *
     * @param after null keeps the cursor: there was nothing new
     */
    Uni<Void> keep(String brand, @Nullable String after);
}
