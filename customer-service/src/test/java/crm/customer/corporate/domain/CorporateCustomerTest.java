package crm.customer.corporate.domain;

import static crm.customer.CustomerFixture.LATER;
import static crm.customer.CustomerFixture.LONG_AGO;
import static crm.customer.CustomerFixture.aCompany;
import static crm.customer.CustomerFixture.aPhone;
import static crm.customer.CustomerFixture.aProfile;
import static crm.customer.CustomerFixture.aRegisteredCompany;
import static crm.customer.CustomerFixture.aStoredCompany;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.customer.profile.domain.CustomerEvent;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CUS-02 */
class CorporateCustomerTest {

    @Test
    void registeringAnnouncesTheBeginningOfTheRelation() {
        assertThat(aRegisteredCompany().drainEvents())
                .containsExactly(new Recorded<>(1, new CustomerEvent.Registered(LONG_AGO)));
    }

    @Test
    void aChangeNamesItsFieldsAndNotTheirValues() {
        var customer = aStoredCompany();
        var changed = new Company(
                "Işık Çelik A.Ş.", null, new TaxNumber("4840847211"), "Şişli", null, "STEEL", CompanySize.LARGE, false);

        customer.describe(changed, aProfile(), LATER);

        assertThat(customer.drainEvents())
                .containsExactly(new Recorded<>(
                        2, new CustomerEvent.Updated(List.of("tradeName", "size", "isMerchant"), LATER)));
    }

    @Test
    void sayingWhatIsKnownAlreadyIsNoChange() {
        var customer = aStoredCompany();

        customer.describe(aCompany(), aProfile(), LATER);

        assertThat(customer.drainEvents()).isEmpty();
    }

    @Test
    void aContactPointIsAnnouncedByItsKind() {
        var customer = aStoredCompany();
        var phone = aPhone();

        customer.addContactPoint(phone, LATER);

        assertThat(customer.drainEvents())
                .containsExactly(
                        new Recorded<>(2, new CustomerEvent.ContactPointAdded(phone.id(), phone.kind(), LATER)));
        assertThat(customer.isReachedBy(phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4840847211", "1234567890", "0123456789"})
    void aTaxNumberThatChecksIsTaken(String digits) {
        assertThat(new TaxNumber(digits).value()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4840847212", "1234567891", "484084721", "48408472110", "484084721A", "٤٨٤٠٨٤٧٢١١", ""})
    void aTaxNumberThatDoesNotCheckIsRefused(String digits) {
        assertThatThrownBy(() -> new TaxNumber(digits))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("corporate-customer.tax-number-invalid"));
    }

    @Test
    void aMersisNumberHasSixteenDigits() {
        assertThatThrownBy(() -> new Company("Işık", null, new TaxNumber("4840847211"), null, "123", null, null, true))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("corporate-customer.mersis-invalid"));
    }
}
