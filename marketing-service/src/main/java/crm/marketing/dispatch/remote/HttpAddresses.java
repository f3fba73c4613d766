package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.Addresses;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The addresses as customer-service has them now. */
@ApplicationScoped
class HttpAddresses implements Addresses {

    /** One address and nothing else: no display name, no second recipient, no line break. */
    private static final Pattern ONE_ADDRESS =
            Pattern.compile("[!-~&&[^<>()\\[\\],;:\\\\\"@]]{1,64}@[A-Za-z0-9.-]{1,190}");

    private final CustomerService service;

    HttpAddresses(@RestClient CustomerService service) {
        this.service = service;
    }

    @Override
    public Uni<Map<UUID, String>> of(List<UUID> customers) {
        return OwnContext.backFrom(service.addresses(new CustomerService.Wanted(customers, "EMAIL")))
                .map(HttpAddresses::read);
    }

    private static Map<UUID, String> read(CustomerService.Found found) {
        return found.items().stream()
                .filter(item -> item.value() != null
                        && ONE_ADDRESS.matcher(item.value()).matches())
                .collect(Collectors.toMap(
                        CustomerService.Found.Item::customerId,
                        CustomerService.Found.Item::value,
                        (one, other) -> other));
    }
}
