package crm.platform.outbox;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which sent events to look at.
 *
 * @param since sent at this moment or later; without it as far back as the archive reaches
 * @param all true: publish them whether or not the topic still has them, for consumers that have lost their place
 */
@Schema(examples = "{\"since\": \"2026-11-22T09:00:00Z\"}")
public record RepublishRequest(
        @Nullable Instant since, @Nullable Boolean all) {

    boolean wantsAll() {
        return Boolean.TRUE.equals(all);
    }
}
