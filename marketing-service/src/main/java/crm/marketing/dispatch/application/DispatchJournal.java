package crm.marketing.dispatch.application;

import crm.marketing.dispatch.domain.Happened;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Publishes and audits what happened to dispatches, in the running transaction and in one statement. */
public interface DispatchJournal {

    Uni<Void> record(List<Happened> events);
}
