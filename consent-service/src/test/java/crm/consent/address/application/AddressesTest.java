package crm.consent.address.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;
import crm.testing.AddressExample;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private final Addresses addresses = new Addresses("TR");

    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    /** C20, C21, C23: the list is customer-service's too. */
    @Test
    void addressesAreReadAsInCustomerService() {
        assertThat(AddressExample.all()).isNotEmpty().allSatisfy(example -> {
            var kind = AddressKind.valueOf(example.kind());
            var expected = Optional.of(example)
                    .filter(one -> !one.isRefused())
                    .map(one -> new Address(kind, one.normalised()));
            assertThat(addresses.read(kind, example.typed())).isEqualTo(expected);
            if (!example.isRefused()) {
                assertThat(addresses.read(example.typed())).isEqualTo(expected);
            }
        });
    }

    @Test
    void theRegistryHasNoPlaceForEveryAddress() {
        for (var known : new String[] {"ada.lovelace+x@example.com", "ada@xn--irket-idb.example"}) {
            assertThat(new Address(AddressKind.EMAIL, known).isRegistrable())
                    .as(known)
                    .isTrue();
        }
        for (var strange : new String[] {"a/b@example.com", "_a@example.com", "o'neil@example.com"}) {
            assertThat(new Address(AddressKind.EMAIL, strange).isRegistrable())
                    .as(strange)
                    .isFalse();
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
