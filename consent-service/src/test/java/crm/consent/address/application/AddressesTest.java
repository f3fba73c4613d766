package crm.consent.address.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void everySpellingOfANumberIsOneAddress() {
        for (var spelling : new String[] {"+905321234567", "0532 123 45 67", "(0532) 123-4567", "00905321234567"}) {
            assertThat(Addresses.read(spelling)).as(spelling).contains(new Address(AddressKind.PHONE, "+905321234567"));
        }
    }

    @Test
    void mailAddressesAreLowerCaseAscii() {
        assertThat(Addresses.read(" Ada.Lovelace+x@Example.COM "))
                .contains(new Address(AddressKind.EMAIL, "ada.lovelace+x@example.com"));
        for (var wrong :
                new String[] {"ışık@example.com", "a b@example.com", "a@b", "a@@b.com", "a..b@c.com", "@b.com"}) {
            assertThat(Addresses.read(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void whatIsNoNumberIsNoAddress() {
        for (var wrong : new String[] {"", "123", "+90", "05321234567890123", "call me"}) {
            assertThat(Addresses.read(AddressKind.PHONE, wrong)).as(wrong).isEmpty();
        }
    }

    /** CON-18 */
    @Test
    void addressesAreMaskedAndHashedWithTheSecret() {
        var address = new Address(AddressKind.PHONE, "+905321234567");
        assertThat(address.toString()).doesNotContain("532");
        var other =
                Base64.getEncoder().encodeToString("another pepper of 32 bytes......".getBytes(StandardCharsets.UTF_8));
        assertThat(new Pepper(SECRET).hash(address)).hasSize(64).isNotEqualTo(new Pepper(other).hash(address));
    }

    @Test
    void whatIsSealedOpensOnlyUnchangedAndWithItsKey() {
        var vault = new Vault(SECRET);
        var key = vault.newDataKey();
        var sealed = vault.seal(key, "secret".getBytes(StandardCharsets.UTF_8));
        assertThat(vault.open(key, sealed))
                .hasValueSatisfying(opened -> assertThat(opened).asString().isEqualTo("secret"));
        assertThat(vault.open(vault.newDataKey(), sealed)).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(vault.open(key, changed)).as("byte %d", i).isEmpty();
        }
        assertThat(vault.unwrap(vault.wrap(key))).isEqualTo(key);
    }

    @Test
    void aSecretOfTheWrongLengthStopsTheService() {
        assertThatThrownBy(() -> new Pepper("c2hvcnQ="))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> new Vault("not base64!")).isInstanceOf(IllegalStateException.class);
    }
}
