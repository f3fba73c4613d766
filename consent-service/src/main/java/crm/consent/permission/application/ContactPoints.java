package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public interface ContactPoints {

    /** Keeps the addresses of the postings, sealed, and whose they are. */
    Uni<Void> keep(List<Posting> postings, Map<UUID, DataKey> keys);
}
