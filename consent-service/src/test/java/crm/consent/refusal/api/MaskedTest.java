package crm.consent.refusal.api;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;
import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void anAddressShowsItsFirstSignAndItsDomain() {
        assertThat(Masked.of(new Address(AddressKind.EMAIL, "ayse@example.com")))
                .isEqualTo("a•••@example.com");
        assertThat(Masked.of(new Address(AddressKind.EMAIL, "a@b.example"))).isEqualTo("a•••@b.example");
    }

    @Test
    void aTelephoneNumberShowsItsEnd() {
        assertThat(Masked.of(new Address(AddressKind.PHONE, "+905321234127"))).isEqualTo("••• 41 27");
    }
}
