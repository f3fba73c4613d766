package crm.support.request.application;

import crm.support.request.domain.ServiceRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Publishes and audits what happened to requests, in the running transaction and in one statement. */
public interface RequestJournal {

    Uni<Void> record(List<ServiceRequest> requests);
}
