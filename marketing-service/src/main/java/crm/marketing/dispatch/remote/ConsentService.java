package crm.marketing.dispatch.remote;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** consent-service, as far as it is asked, as marketing-service itself. */
@Path("/api/v1/dispatch-permits")
@RegisterRestClient(configKey = "consent")
@RegisterProvider(Unanswered.UnlessOk.class)
@OidcClientFilter
interface ConsentService {

    record Wanted(List<Message> messages) {}

    record Message(
            UUID messageId,
            UUID customerId,
            String channel,
            String address,
            String recipientType,
            String purpose,
            String messageClass,
            boolean profiled) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decisions(List<Decision> permits) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(
            UUID messageId,
            String decision,
            List<String> reasons,
            UUID permitId,
            Long epoch,
            Long leaseSeconds,
            UUID contactPointId,
            String refusalUrl) {}

    record Ended(List<Report> outcomes) {}

    record Report(UUID permitId, String outcome) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Results(List<Result> results) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(UUID permitId, boolean accepted, String reason) {}

    @POST
    Uni<Decisions> permits(Wanted wanted);

    @POST
    @Path("/outcomes")
    Uni<Results> outcomes(Ended ended);
}
