package crm.gateway.customer360;

import java.util.Locale;
import java.util.UUID;

/** What the single picture of a customer is put together from (CUS-08, CUS-09): one question to one service each. */
enum CustomerPart {
    OPPORTUNITIES("sales", "/api/v1/opportunities?limit=20&sort=-openedAt&filter%%5BcustomerId%%5D=%s"),
    ORDERS("sales", "/api/v1/orders?limit=20&sort=-createdAt&filter%%5BcustomerId%%5D=%s"),
    INVOICES("sales", "/api/v1/invoices?limit=20&sort=-createdAt&filter%%5BcustomerId%%5D=%s"),
    OPEN_SERVICE_REQUESTS(
            "support",
            "/api/v1/service-requests?limit=20&sort=-openedAt&filter%%5BcustomerId%%5D=%s&filter%%5Bopen%%5D=true"),
    SERVICE_REQUESTS("support", "/api/v1/service-requests?limit=20&sort=-openedAt&filter%%5BcustomerId%%5D=%s"),
    CAMPAIGN_MESSAGES("marketing", "/api/v1/dispatches?limit=20&filter%%5BcustomerId%%5D=%s"),
    PURPOSE_PERMISSIONS("consent", "/api/v1/permissions?personId=%s"),
    ADDRESS_PERMISSIONS("consent", "/api/v1/decisions/batch");

    private final String service;
    private final String path;

    CustomerPart(String service, String path) {
        this.service = service;
        this.path = path;
    }

    String service() {
        return service;
    }

    String path(UUID customer) {
        return path.formatted(customer);
    }

    /** Whether it hangs on what the record of the customer says: its addresses. */
    boolean isOfTheAddresses() {
        return this == ADDRESS_PERMISSIONS;
    }

    /** As the picture calls it: {@code serviceRequests}. */
    String label() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        for (int i = 1; i < words.length; i++) {
            words[i] = words[i].substring(0, 1).toUpperCase(Locale.ROOT) + words[i].substring(1);
        }
        return String.join("", words);
    }
}
