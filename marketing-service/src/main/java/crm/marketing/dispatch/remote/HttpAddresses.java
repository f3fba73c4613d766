package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.Addresses;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses as customer-service has them now. */
@ApplicationScoped
class HttpAddresses implements Addresses {

    /** One address and nothing else: no display name, no second recipient, no line break. */
    private static final Pattern ONE_ADDRESS =
            Pattern.compile("[!-~&&[^<>()\\[\\],;:\\\\\"@]]{1,64}@[A-Za-z0-9.-]{1,190}");

    private final ServiceCalls calls;
    private final String url;

    HttpAddresses(ServiceCalls calls, @ConfigProperty(name = "crm.services.customer.url") String url) {
        this.calls = calls;
        this.url = url + "/api/v1/contact-addresses";
    }

    @Override
    public Uni<Map<UUID, String>> of(List<UUID> customers) {
        var ids = new JsonArray();
        customers.forEach(id -> ids.add(id.toString()));
        return calls.post(url, new JsonObject().put("customerIds", ids).put("kind", "EMAIL"))
                .map(HttpAddresses::read);
    }

    private static Map<UUID, String> read(JsonObject answer) {
        var found = new HashMap<UUID, String>();
        for (var item : answer.getJsonArray("items")) {
            var one = (JsonObject) item;
            var address = one.getString("value");
            if (address != null && ONE_ADDRESS.matcher(address).matches()) {
                found.put(UUID.fromString(one.getString("customerId")), address);
            }
        }
        return found;
    }
}
