package crm.marketing.dispatch.application;

import crm.marketing.dispatch.domain.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who speaks in every message, as the organisation has set it. */
@ApplicationScoped
public class SenderIdentity {

    private static final String PREFIX = "crm.marketing.sender.";

    private final Sender sender;

    SenderIdentity(
            @ConfigProperty(name = PREFIX + "trade-name") String tradeName,
            @ConfigProperty(name = PREFIX + "mersis") String mersis,
            @ConfigProperty(name = PREFIX + "contact") String contact,
            @ConfigProperty(name = PREFIX + "address") String address,
            @ConfigProperty(name = PREFIX + "domain") String domain,
            @ConfigProperty(name = PREFIX + "marker") String marker) {
        this.sender = new Sender(tradeName, mersis, contact, address, domain, marker);
    }

    public Sender get() {
        return sender;
    }
}
