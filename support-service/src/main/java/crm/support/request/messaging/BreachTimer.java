package crm.support.request.messaging;

import crm.platform.call.CallContext;
import crm.support.request.application.NoticeBreaches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks again and again for promises whose time has run out; every replica does. */
@ApplicationScoped
class BreachTimer {

    private static final CallContext TIMER = new CallContext(null, null, "system:sla", null, null);

    private final NoticeBreaches notice;

    BreachTimer(NoticeBreaches notice) {
        this.notice = notice;
    }

    @Scheduled(every = "${crm.support.breach-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        TIMER.enter();
        return notice.now();
    }
}
