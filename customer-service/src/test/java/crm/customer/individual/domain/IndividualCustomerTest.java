package crm.customer.individual.domain;

import static crm.customer.CustomerFixture.LATER;
import static crm.customer.CustomerFixture.LONG_AGO;
import static crm.customer.CustomerFixture.NOW;
import static crm.customer.CustomerFixture.aPerson;
import static crm.customer.CustomerFixture.aPhone;
import static crm.customer.CustomerFixture.aProfile;
import static crm.customer.CustomerFixture.aRecord;
import static crm.customer.CustomerFixture.aRegisteredPerson;
import static crm.customer.CustomerFixture.aStoredPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerEvent;
import crm.customer.profile.domain.CustomerProfile;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.Recorded;
import crm.platform.domain.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CUS-01 */
class IndividualCustomerTest {

    @Test
    void registeringAnnouncesTheBeginningOfTheRelation() {
        assertThat(aRegisteredPerson().drainEvents())
                .containsExactly(new Recorded<>(1, new CustomerEvent.Registered(LONG_AGO)));
    }

    @Test
    void aChangeNamesItsFieldsAndNotTheirValues() {
        var customer = aStoredPerson();
        var renamed = new Person("Bay", new PersonName("Şükrü", "Yıldız"), null);

        customer.describe(renamed, profile("en", LONG_AGO), LATER);

        assertThat(customer.drainEvents())
                .containsExactly(new Recorded<>(
                        2, new CustomerEvent.Updated(List.of("lastName", "birthDate", "language"), LATER)));
        assertThat(customer.state().record().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void sayingWhatIsKnownAlreadyIsNoChange() {
        var customer = aStoredPerson();

        customer.describe(aPerson(), aProfile(), LATER);

        assertThat(customer.drainEvents()).isEmpty();
        assertThat(customer.version()).isEqualTo(1);
        assertThat(customer.state().record().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void aContactPointIsAnnouncedByItsKind() {
        var customer = aStoredPerson();
        var phone = aPhone();

        customer.addContactPoint(phone, LATER);

        assertThat(customer.drainEvents())
                .containsExactly(
                        new Recorded<>(2, new CustomerEvent.ContactPointAdded(phone.id(), phone.kind(), LATER)));
    }

    @Test
    void aContactPointThatIsThereIsRefusedWithoutATrace() {
        var customer = Customer.restore(
                Customer.register(aRecord(aProfile(), aPhone()), aPerson()).state());

        assertThatThrownBy(() -> customer.addContactPoint(aPhone(), LATER)).isInstanceOf(RuleViolation.class);

        assertThat(customer.drainEvents()).isEmpty();
        assertThat(customer.state().record().contactPoints().all()).hasSize(1);
    }

    @Test
    void aRelationThatBeginsTomorrowIsRefused() {
        var customer = aStoredPerson();

        assertRefused(
                () -> customer.describe(aPerson(), profile("tr", LATER.plusSeconds(1)), LATER),
                "customer.since-in-future");

        assertThat(customer.drainEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "1850-01-01"})
    void nobodyIsBornInTheFutureOrTooLongAgo(LocalDate birthDate) {
        var person = new Person(null, new PersonName("Ada", "Lovelace"), birthDate);

        assertRefused(
                () -> Customer.register(aRecord(aProfile()), person), "individual-customer.birth-date-impossible");
    }

    @Test
    void aNameIsNeeded() {
        assertRefused(() -> new PersonName(null, "Yılmaz"), "text.required");
        assertRefused(() -> new PersonName("  ", "Yılmaz"), "text.empty");
        assertRefused(() -> new PersonName("Ad\u0000a", "Yılmaz"), "text.control-character");
        assertRefused(() -> new PersonName("x".repeat(101), "Yılmaz"), "text.too-long");
    }

    @Test
    void namesAreStoredComposedAndWithoutSpaceAround() {
        assertThat(new PersonName(" I\u0307pek ", "Gu\u0308l")).isEqualTo(new PersonName("\u0130pek", "Gül"));
    }

    @Test
    void languagesZonesAndChannelsAreChecked() {
        assertRefused(() -> profile("Turkish", LONG_AGO), "customer.language-unknown");
        assertRefused(() -> new CustomerProfile("tr", "Istanbul", LONG_AGO, null, null), "customer.time-zone-unknown");
        assertRefused(
                () -> new CustomerProfile("tr", "Europe/Istanbul", LONG_AGO, null, "web shop"), "text.not-a-code");
    }

    @Test
    void noPersonalValueIsInAnyToString() {
        var customer = Customer.register(aRecord(aProfile(), aPhone()), aPerson());

        assertThat(customer.state().toString()).doesNotContain("Şükrü", "Yılmaz", "532", "1980");
    }

    private static CustomerProfile profile(String language, Instant since) {
        return new CustomerProfile(
                language,
                "Europe/Istanbul",
                since,
                aProfile().preferredChannel(),
                aProfile().acquisitionChannel());
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
