package crm.customer;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CompanySize;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.individual.domain.Person;
import crm.customer.individual.domain.PersonName;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.domain.PreferredChannel;
import crm.customer.profile.domain.RecordStatus;
import crm.platform.domain.Owner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Customers as the tests need them. */
public final class CustomerFixture {

    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final Instant LATER = Instant.parse("2026-11-24T10:00:00Z");
    public static final Instant LONG_AGO = Instant.parse("1997-01-01T00:00:00Z");
    public static final Owner OWNER =
            new Owner(UUID.fromString("00000000-0000-0000-0000-000000000001"), "istanbul-sales", "sales/istanbul");

    private CustomerFixture() {}

    public static CustomerProfile aProfile() {
        return new CustomerProfile("tr", "Europe/Istanbul", LONG_AGO, PreferredChannel.EMAIL, "WEB_SHOP");
    }

    public static CustomerRecord aRecord(CustomerProfile profile, ContactPoint... contactPoints) {
        return new CustomerRecord(
                UUID.randomUUID(),
                profile,
                ContactPoints.none().withAll(List.of(contactPoints)),
                List.of(new ExternalId("webshop", "C-1")),
                RecordStatus.ACTIVE,
                OWNER,
                NOW,
                NOW);
    }

    public static Person aPerson() {
        return new Person("Bay", new PersonName("Şükrü", "Yılmaz"), LocalDate.of(1980, 5, 17));
    }

    public static Company aCompany() {
        return new Company(
                "Işık Çelik A.Ş.",
                "Işık",
                new TaxNumber("4840847211"),
                "Şişli",
                null,
                "STEEL",
                CompanySize.MEDIUM,
                true);
    }

    public static Customer<Person> aRegisteredPerson() {
        return Customer.register(aRecord(aProfile()), aPerson());
    }

    /** Without events that wait. */
    public static Customer<Person> aStoredPerson() {
        return Customer.restore(aRegisteredPerson().state());
    }

    public static Customer<Company> aRegisteredCompany() {
        return Customer.register(aRecord(aProfile()), aCompany());
    }

    /** Without events that wait. */
    public static Customer<Company> aStoredCompany() {
        return Customer.restore(aRegisteredCompany().state());
    }

    public static ContactPoint aPhone() {
        return new ContactPoint(UUID.randomUUID(), ContactPointKind.PHONE, "0532 123 45 67", "+905321234567", false);
    }
}
