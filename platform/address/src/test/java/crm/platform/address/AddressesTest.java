package crm.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.AddressExample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** C20, C21, C23 */
class AddressesTest {

    private static final PhoneNumbers PHONES = new PhoneNumbers("TR");

    static List<AddressExample> examples() {
        return AddressExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsReadAsTheListSays(AddressExample example) {
        assertThat(read(example.kind(), example.typed()))
                .isEqualTo(example.isRefused() ? Optional.empty() : Optional.of(example.normalised()));
    }

    /** Services hand normalised addresses to each other and normalise them again. */
    @ParameterizedTest
    @MethodSource("examples")
    void whatIsNormalisedStaysAsItIs(AddressExample example) {
        if (!example.isRefused()) {
            assertThat(read(example.kind(), example.normalised())).contains(example.normalised());
        }
    }

    @Test
    void aTurkishDefaultLocaleDoesNotBendAddresses() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(EmailAddresses.normalise("INFO@IDEA.EXAMPLE")).contains("info@idea.example");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** IDNA 2003 maps thousands of letters to others; none of them becomes another domain here. */
    @Test
    void noLetterIsReadAsAnother() {
        for (int letter = 0x80; letter < 0x3000; letter++) {
            var typed = "a" + Character.toString(letter) + "z";
            var read = DomainNames.ascii(typed + ".example");
            if (read.isPresent()) {
                var label = read.get().substring(0, read.get().indexOf('.'));
                var lower =
                        java.text.Normalizer.normalize(typed.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFC);
                assertThat(java.net.IDN.toUnicode(label)).as("U+%04X", letter).isEqualTo(lower);
                assertThat(label).as("U+%04X", letter).startsWith("xn--");
            }
        }
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        var label = "a".repeat(63);
        assertThat(EmailAddresses.normalise("a@" + label + ".example")).isPresent();
        assertThat(EmailAddresses.normalise("a@a" + label + ".example")).isEmpty();
        assertThat(EmailAddresses.normalise("a".repeat(64) + "@" + (label + ".").repeat(3) + "example"))
                .isEmpty();
    }

    /** As some address books copy it; requests refuse it as a text before it is read as a number. */
    @Test
    void aNumberBetweenControlsOfDirectionIsNone() {
        assertThat(read("PHONE", "\u202a+905321234567\u202c")).isEmpty();
    }

    @Test
    void theBeginningOfANumberHasDigits() {
        assertThat(PhoneNumbers.digits("(0) 53\u2013")).contains("053");
        assertThat(PhoneNumbers.digits("+90\u00a0532")).contains("+90532");
        assertThat(PhoneNumbers.digits("a1")).isEmpty();
        assertThat(PhoneNumbers.digits("()")).isEmpty();
    }

    private static Optional<String> read(String kind, String typed) {
        return kind.equals("PHONE") ? PHONES.normalise(typed) : EmailAddresses.normalise(typed);
    }
}
