package crm.marketing.dispatch.application;

import crm.marketing.dispatch.domain.Mail;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Takes messages, one hand-over each. */
public interface MailServer {

    /**
     * Never fails. When the time is over the connection is cut, so that nothing is handed over afterwards; where the lease is over before
     * the message has left the house, none does.
     */
    Uni<Delivery> hand(Mail mail, Duration within, Lease lease);

    /** How many hand-overs may run at once. */
    int connections();
}
