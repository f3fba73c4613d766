package crm.iys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** What a provider, or a citizen, says about an address. */
record Consent(Address address, String status, String source, Instant consentDate) {

    static final String APPROVED = "ONAY";
    static final String REFUSED = "RET";

    /** By what the registry keeps its records. */
    record Address(int brandCode, String recipientType, String type, String recipient) {}

    @JsonIgnore
    boolean isRefusal() {
        return status.equals(REFUSED);
    }
}
