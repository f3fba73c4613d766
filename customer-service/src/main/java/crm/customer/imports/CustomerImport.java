package crm.customer.imports;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.profile.application.KeyedRepository;
import crm.customer.profile.application.NamedCustomers.NamedCustomer;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.profile.domain.ExternalId;
import crm.platform.domain.Owner;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Persons or companies from a file. */
abstract class CustomerImport<D extends CustomerDetails<D>> extends KeyedImport<Customer<D>> {

    private final NewRecords records;
    private final ContactPointColumns contactPoints;
    private final Clock clock;

    CustomerImport(
            KeyedRepository<Customer<D>> customers,
            NewRecords records,
            ContactPointColumns contactPoints,
            Clock clock) {
        super("customer", customers);
        this.records = records;
        this.contactPoints = contactPoints;
        this.clock = clock;
    }

    /** The columns that the other kind of customer does not have. */
    abstract List<ImportColumn> ownColumns();

    abstract D details(ImportRow row);

    /** What the row leaves out stays as it was. */
    abstract D details(ImportRow row, D before);

    @Override
    public final List<ImportColumn> columns() {
        return Stream.of(KeyColumns.ALL, ownColumns(), ContactPointColumns.ALL, ProfileColumns.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    final Customer<D> create(ExternalId key, ImportRow row, Owner owner, Map<ExternalId, NamedCustomer> customers) {
        var reached = ContactPoints.none().withAll(contactPoints.read(row));
        return Customer.register(records.begin(ProfileColumns.read(row), reached, List.of(key), owner), details(row));
    }

    /** Contact points are added, never taken away: another source may know better. */
    @Override
    final void change(Customer<D> customer, ImportRow row, Map<ExternalId, NamedCustomer> customers) {
        var now = customer.state();
        customer.describe(
                details(row, now.details()),
                ProfileColumns.after(row, now.record().profile()),
                clock.instant());
        for (var contactPoint : contactPoints.read(row)) {
            if (!customer.isReachedBy(contactPoint)) {
                customer.addContactPoint(contactPoint, clock.instant());
            }
        }
    }
}
