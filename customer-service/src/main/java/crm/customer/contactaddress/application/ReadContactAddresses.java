package crm.customer.contactaddress.application;

import crm.customer.contactaddress.application.ContactAddresses.ContactAddress;
import crm.platform.audit.Audit;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads addresses and writes down that they were read: how many were asked for and found, never the values. */
@ApplicationScoped
public class ReadContactAddresses {

    private final UnitOfWork unitOfWork;
    private final ContactAddresses addresses;
    private final Audit audit;

    ReadContactAddresses(UnitOfWork unitOfWork, ContactAddresses addresses, Audit audit) {
        this.unitOfWork = unitOfWork;
        this.addresses = addresses;
        this.audit = audit;
    }

    public Uni<List<ContactAddress>> emails(List<UUID> customers) {
        return unitOfWork.inTransaction(() -> addresses
                .emails(customers)
                .call(found -> audit.record(
                        "contact-address.read",
                        "contact-address",
                        "EMAIL",
                        Map.of("asked", customers.size(), "found", found.size()))));
    }
}
