package crm.customer.contactpoint.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.customer.contactpoint.domain.ContactPointKind;
import crm.platform.domain.InvalidInput;
import crm.testing.AddressExample;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CUS-12 */
class ContactPointNormaliserTest {

    private final ContactPointNormaliser normaliser = new ContactPointNormaliser("TR", UUID::randomUUID);

    @ParameterizedTest
    @CsvSource({
        "0532 123 45 67, +905321234567",
        "532 123 4567, +905321234567",
        "+90 (532) 123 45 67, +905321234567",
        "0090 532 123 45 67, +905321234567",
        "0212 555 12 34, +902125551234",
        "+44 20 7946 0018, +442079460018"
    })
    void phonesBecomeE164WithTurkeyAsTheDefault(String entered, String expected) {
        assertThat(read(ContactPointKind.PHONE, entered)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12", "0532 123", "not a number", "+999 123456789", "00000000000", "0532 123 45 67 89 01 23"})
    void whatIsNoPhoneNumberIsRefused(String entered) {
        assertRefused(ContactPointKind.PHONE, entered, "contact-point.phone-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "INFO@Example.COM, info@example.com",
        "'  ada.lovelace+crm@example.com.tr ', ada.lovelace+crm@example.com.tr",
        "bilgi@müşteri.com, bilgi@xn--mteri-kva2f.com"
    })
    void emailAddressesBecomeLowerCase(String entered, String expected) {
        assertThat(read(ContactPointKind.EMAIL, entered).replaceAll("xn--[a-z0-9-]+", "xn--"))
                .isEqualTo(expected.replaceAll("xn--[a-z0-9-]+", "xn--"));
    }

    @Test
    void aTurkishDefaultLocaleDoesNotBendAddresses() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(read(ContactPointKind.EMAIL, "INFO@EXAMPLE.COM")).isEqualTo("info@example.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.com",
                "ada@",
                "ada@localhost",
                "a b@example.com",
                "ada@exa mple.com",
                "ada..l@example.com",
                ".ada@example.com",
                "İNFO@example.com",
                "ada@example.c",
                "ada@-example.com",
                "a@b@example.com"
            })
    void whatIsNoEmailAddressIsRefused(String entered) {
        assertRefused(ContactPointKind.EMAIL, entered, "contact-point.email-invalid");
    }

    /** C20, C21, C23: the list is consent-service's too. */
    @Test
    void addressesAreReadAsInConsentService() {
        assertThat(AddressExample.all()).isNotEmpty().allSatisfy(example -> {
            var kind = ContactPointKind.valueOf(example.kind());
            if (example.isRefused()) {
                assertRefused(
                        kind,
                        example.typed(),
                        kind == ContactPointKind.PHONE ? "contact-point.phone-invalid" : "contact-point.email-invalid");
            } else {
                assertThat(read(kind, example.typed())).isEqualTo(example.normalised());
            }
        });
    }

    @Test
    void theEnteredFormIsKeptBesideTheNormalisedOne() {
        var point = normaliser.read(new EnteredContactPoint(ContactPointKind.PHONE, " 0532 123 45 67 ", true));

        assertThat(point.value()).isEqualTo("0532 123 45 67");
        assertThat(point.normalised()).isEqualTo("+905321234567");
        assertThat(point.primary()).isTrue();
    }

    @Test
    void aRefusalNamesThePlaceInTheList() {
        var good = new EnteredContactPoint(ContactPointKind.EMAIL, "ada@example.com", false);
        var bad = new EnteredContactPoint(ContactPointKind.PHONE, "12", false);

        assertThatThrownBy(() -> normaliser.readAll(List.of(good, bad)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(InvalidInput.Violation::field)
                                .containsExactly("contactPoints[1].value"));
    }

    private String read(ContactPointKind kind, String entered) {
        return normaliser.read(new EnteredContactPoint(kind, entered, false)).normalised();
    }

    private void assertRefused(ContactPointKind kind, String entered, String code) {
        assertThatThrownBy(() -> read(kind, entered))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
