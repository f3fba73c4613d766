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

/** customer-service, as far as it is asked, as marketing-service itself. */
@Path("/api/v1/contact-addresses")
@RegisterRestClient(configKey = "customer")
@RegisterProvider(Unanswered.UnlessOk.class)
@OidcClientFilter
interface CustomerService {

    record Wanted(List<UUID> customerIds, String kind) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Found(List<Item> items) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Item(UUID customerId, String value) {}
    }

    @POST
    Uni<Found> addresses(Wanted wanted);
}
