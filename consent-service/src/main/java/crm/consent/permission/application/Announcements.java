package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells the other services, in the running transaction. */
public interface Announcements {

    Uni<Void> announce(List<Outcome> recorded);
}
