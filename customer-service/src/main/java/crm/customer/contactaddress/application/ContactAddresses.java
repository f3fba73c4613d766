package crm.customer.contactaddress.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The addresses of customers, for the service that is about to write to them. */
public interface ContactAddresses {

    /** It prints nothing of a person. */
    record ContactAddress(UUID customerId, String value) {

        @Override
        public String toString() {
            return "ContactAddress[" + customerId + "]";
        }
    }

    /** The primary e-mail address of each active customer, of a person or a company; who has none is absent. */
    Uni<List<ContactAddress>> emails(List<UUID> customers);
}
