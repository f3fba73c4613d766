package crm.customer.imports;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.application.EnteredProfile;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.ExternalId;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ImportRow;
import crm.platform.security.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads a row as a person, and makes or changes the customer by the verbs of the aggregate. */
@ApplicationScoped
class ImportedPerson {

    private static final String DEFAULT_SYSTEM = "import";

    private final NewRecords records;
    private final ContactPointNormaliser normaliser;
    private final Clock clock;

    ImportedPerson(NewRecords records, ContactPointNormaliser normaliser, Clock clock) {
        this.records = records;
        this.normaliser = normaliser;
        this.clock = clock;
    }

    ExternalId externalId(ImportRow row) {
        var system = row.has("externalSystem") ? row.text("externalSystem") : DEFAULT_SYSTEM;
        try {
            return new ExternalId(system, row.text("externalId"));
        } catch (InvalidInput refusal) {
            var part = refusal.violations().get(0).field().endsWith("system") ? "externalSystem" : "externalId";
            throw InvalidInput.of(part, refusal.code(), refusal.getMessage());
        }
    }

    IndividualCustomer register(ImportRow row, ExternalId key, Owner owner) {
        var profile = new EnteredProfile(
                row.text("language"), null, row.instant("customerSince"), null, row.text("acquisitionChannel"));
        var contactPoints = ContactPoints.none().withAll(contactPoints(row));
        return IndividualCustomer.register(
                records.begin(profile, contactPoints, List.of(key), owner), new Person(null, name(row), null));
    }

    /** Contact points are added, never taken away: another source may know better. */
    void change(IndividualCustomer customer, ImportRow row) {
        var now = customer.snapshot();
        var person =
                new Person(now.person().salutation(), name(row), now.person().birthDate());
        customer.describe(person, profile(row, now.record().profile()), clock.instant());
        for (var contactPoint : contactPoints(row)) {
            if (!customer.isReachedBy(contactPoint)) {
                customer.addContactPoint(contactPoint, clock.instant());
            }
        }
    }

    private static CustomerProfile profile(ImportRow row, CustomerProfile before) {
        return new CustomerProfile(
                row.has("language") ? row.text("language") : before.language(),
                before.timeZone(),
                row.has("customerSince") ? row.instant("customerSince") : before.customerSince(),
                before.preferredChannel(),
                row.has("acquisitionChannel") ? row.text("acquisitionChannel") : before.acquisitionChannel());
    }

    private static PersonName name(ImportRow row) {
        return new PersonName(row.text("firstName"), row.text("lastName"));
    }

    private List<ContactPoint> contactPoints(ImportRow row) {
        var found = new ArrayList<ContactPoint>();
        read(row, "email", ContactPointKind.EMAIL, found);
        read(row, "phone", ContactPointKind.PHONE, found);
        return found;
    }

    private void read(ImportRow row, String column, ContactPointKind kind, List<ContactPoint> found) {
        if (row.has(column)) {
            try {
                found.add(normaliser.read(new EnteredContactPoint(kind, row.text(column), false)));
            } catch (InvalidInput refusal) {
                throw InvalidInput.of(column, refusal.code(), refusal.getMessage());
            }
        }
    }
}
