package crm.consent.permission.api;

import crm.consent.permission.application.Acknowledgement;
import crm.consent.permission.application.AwaitAcknowledgement;
import crm.platform.command.Creation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

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

    Uni<RestResponse<ConsentView>> after(Creation<ConsentView> committed, Locale language) {
        return await.of(committed.id()).map(entry -> {
            var answer = ResponseBuilder.fromResponse(committed.answer()).entity(ConsentView.of(entry, language));
            return entry.acknowledgement() == Acknowledgement.ACKNOWLEDGED
                    ? answer.build()
                    : answer.status(RestResponse.Status.ACCEPTED)
                            .header(HttpHeaders.LOCATION, null)
                            .header(HttpHeaders.LOCATION, "/api/v1/withdrawals/" + committed.id())
                            .build();
        });
    }
}
