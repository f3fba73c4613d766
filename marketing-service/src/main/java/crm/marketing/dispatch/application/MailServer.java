package crm.marketing.dispatch.application;

import crm.marketing.dispatch.domain.Mail;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Takes messages, one hand-over each. */
public interface MailServer {

    /** Never fails; when the time is over the connections are cut, so that nothing is handed over afterwards. */
    Uni<Delivery> hand(Mail mail, Duration within);

    /** How many hand-overs may run at once. */
    int connections();
}
