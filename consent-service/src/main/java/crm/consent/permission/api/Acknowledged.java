package crm.consent.permission.api;

import crm.consent.permission.application.Acknowledgement;
import crm.consent.permission.application.AwaitAcknowledgement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;

/**
 * Answers a restriction after its commit: 201 when it is acknowledged, 202 with the place to ask when it is not. The answer is read anew,
 * so a repeated request with the same idempotency key hears how things stand now.
 */
@ApplicationScoped
class Acknowledged {

    private final AwaitAcknowledgement await;

    Acknowledged(AwaitAcknowledgement await) {
        this.await = await;
    }

    /** @param committed the answer of the command, whose {@code Location} ends with the id of the entry */
    Uni<Response> after(Response committed, Locale language) {
        var location = committed.getHeaderString(HttpHeaders.LOCATION);
        var id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        return await.of(id).map(entry -> {
            var answer = Response.fromResponse(committed).entity(ConsentView.of(entry, language));
            return entry.acknowledgement() == Acknowledgement.ACKNOWLEDGED
                    ? answer.build()
                    : answer.status(Response.Status.ACCEPTED)
                            .header(HttpHeaders.LOCATION, null)
                            .header(HttpHeaders.LOCATION, "/api/v1/withdrawals/" + id)
                            .build();
        });
    }
}
