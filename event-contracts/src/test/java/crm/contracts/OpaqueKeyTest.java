package crm.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.contracts.customer.ExternalId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueKeyTest {

    private static final long SEED = 20261129;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00004",
                "123456",
                "C-1001",
                "C-4711",
                "7590-VHVEG",
                "CUST-0001234",
                "N-7f3a",
                "crm:customer/42",
                "06b8999e2fba1a1fbc88172c00ba8bc7",
                "0192f1a0-0000-7000-8000-0000000000e1",
                "00000000-0000-4000-8000-000000000001",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            })
    void aKeyThatSaysNothingByItselfTravels(String key) {
        assertThat(OpaqueKey.is(key)).isTrue();
        assertThat(new ExternalId("erp", key).id()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ayse@example.com",
                "ayse.yilmaz@firma.com.tr",
                "mailto:ayse@example.com",
                "Ayşe",
                "Ayse Yilmaz",
                "Ayse",
                "yilmaz-ayse",
                "Ayse.Yilmaz_Demir",
                "+905321234567",
                "905321234567",
                "05321234567",
                "5321234567",
                "0532 123 45 67",
                "0532-123-45-67",
                "532.123.45.67",
                "0.5.3.2.1.2.3.4.5.6.7",
                "(0532) 1234567",
                "tel:05321234567",
                "TEL5321234567",
                "2121234",
                "212-12-34",
                "10000000146",
                "TR10000000146",
                "TCKN-10000000146",
                "1000-0000-146",
                "1234567890",
                "U12345678",
                "12345678Z",
                "4111111111111111",
                "4111-1111-1111-1111",
                "TR330006100519786457841326",
                "000000000000000000000000",
                "",
                " ",
                "a b",
                "-1"
            })
    void whatMaySaySomethingAboutAPersonDoesNot(String value) {
        assertThat(OpaqueKey.is(value)).isFalse();
        assertThatThrownBy(() -> new ExternalId("erp", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an opaque key");
    }

    /** However a phone or national number is written: prefixes, separators, letters around it. */
    @Test
    void noWayToWriteANumberMakesItAKey() {
        var random = new Random(SEED);
        var around = new String[] {"", "0", "90", "tel", "TCKN-", "x", "/", "a.b-"};
        var separators = new String[] {"", "-", ".", "/", ":", "_", "--"};
        for (int i = 0; i < 10_000; i++) {
            var written = new StringBuilder(around[random.nextInt(around.length)]);
            for (int digit = 0; digit < 10; digit++) {
                written.append(random.nextInt(10)).append(separators[random.nextInt(separators.length)]);
            }
            written.append(around[random.nextInt(around.length)]);
            assertThat(OpaqueKey.is(written.toString())).as(written.toString()).isFalse();
        }
    }

    /** A pattern that looks ahead may not be slow on a hostile text. */
    @Test
    void aLongTextIsRefusedAtOnce() {
        assertThat(OpaqueKey.is("1-".repeat(100_000))).isFalse();
        assertThat(OpaqueKey.is("a-".repeat(100_000))).isFalse();
    }
}
