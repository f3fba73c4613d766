package crm.support.request.application;

import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Announces promises whose time has run out (K10). Several replicas may do it at once: each takes requests that nobody else holds, and
 * a breach is stored with its announcement, hence announced once.
 */
@ApplicationScoped
public class NoticeBreaches {

    private static final int BATCH = 200;

    private final UnitOfWork unitOfWork;
    private final Requests requests;
    private final Clock clock;

    NoticeBreaches(UnitOfWork unitOfWork, Requests requests, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.requests = requests;
        this.clock = clock;
    }

    /** Some that are due; true when there may be more. */
    public Uni<Boolean> batch() {
        var now = clock.instant();
        return unitOfWork.inTransaction(() -> requests.takeDue(now, BATCH)
                .invoke(due -> due.forEach(request -> request.noticeBreaches(now)))
                .call(requests::storeAll)
                .map(due -> due.size() == BATCH));
    }
}
