package crm.support.request.persistence;

import crm.platform.journal.Journal;
import crm.support.request.domain.ServiceRequest;
import crm.support.request.messaging.RequestContracts;
import crm.support.request.persistence.ClockTable.Running;
import crm.support.request.persistence.RequestTable.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Any number of requests with their clocks and events in one statement, new or changed: one for a command, hundreds for an import. */
@ApplicationScoped
class RequestStore {

    private static final String STATEMENT = Journal.statement(RequestTable.STORE, ClockTable.STORE);

    private final Journal journal;

    RequestStore(Journal journal) {
        this.journal = journal;
    }

    /** @param rows of these requests */
    Uni<Void> store(List<ServiceRequest> requests, List<Stored> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var arguments = RequestTable.STORE.arguments(rows);
        ClockTable.STORE.addTo(arguments, Running.of(rows));
        var events = requests.stream()
                .map(RequestContracts::of)
                .flatMap(List::stream)
                .toList();
        return journal.record(new Journal.Writes(STATEMENT, arguments), events);
    }
}
