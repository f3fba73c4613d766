package crm.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.gateway.limit.AddressRange;
import crm.platform.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GTW-09: what a key is good for at one moment, from one address. */
class KeyStateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final String HERE = "203.0.113.7";

    private static KeyState key(Instant end, boolean revoked, String... addresses) {
        return new KeyState(
                UUID.randomUUID(),
                end,
                Stream.of(addresses).map(AddressRange::of).toList(),
                revoked,
                NOW.minusSeconds(60));
    }

    private static void isRefused(KeyState key, String address, Instant issuedAt, String code) {
        assertThatThrownBy(() -> key.check(NOW, address, issuedAt))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void itIsGoodUntilItsEnd() {
        assertThatCode(() -> key(NOW.plusMillis(1), false).check(NOW, HERE, NOW))
                .doesNotThrowAnyException();
        isRefused(key(NOW, false), HERE, NOW, "api-key.expired");
        assertThat(key(NOW, false).hasEnded(NOW)).isTrue();
        assertThat(key(NOW.plusMillis(1), false).hasEnded(NOW)).isFalse();
    }

    @Test
    void aRevokedOneIsUnknownWhateverElseIsSo() {
        isRefused(key(NOW, true, "192.0.2.0/24"), HERE, NOW, "api-key.unknown");
        assertThat(key(NOW.plusSeconds(1), true).hasEnded(NOW)).isTrue();
    }

    @Test
    void aTokenThatWasGotWithTheSecretBeforeIsRefused() {
        var key = key(NOW.plusSeconds(1), false);

        isRefused(key, HERE, NOW.minusSeconds(61), "api-key.unknown");
        isRefused(key, HERE, NOW.minusSeconds(60), "api-key.unknown");
        assertThatCode(() -> key.check(NOW, HERE, NOW.minusSeconds(59))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.0/24, 203.0.113.255",
        "203.0.113.0/24, ::ffff:203.0.113.9",
        "0.0.0.0/0, 198.51.100.1",
        "2001:db8::/32, 2001:db8:1::1"
    })
    void itMayBeUsedFromItsAddresses(String allowed, String address) {
        var key = key(NOW.plusSeconds(1), false, "192.0.2.1", allowed);

        assertThatCode(() -> key.check(NOW, address, NOW)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.8",
        "203.0.113.0/24, 203.0.114.1",
        "0.0.0.0/0, 2001:db8::1",
        "2001:db8::/32, 2001:db9::1",
        "0.0.0.0/0, unknown"
    })
    void andFromNoOther(String allowed, String address) {
        isRefused(key(NOW.plusSeconds(1), false, allowed), address, NOW, "api-key.address-not-allowed");
    }

    @Test
    void withoutAddressesItMayBeUsedFromEverywhere() {
        assertThat(key(NOW.plusSeconds(1), false).allowed()).isEqualTo(List.of());
        assertThatCode(() -> key(NOW.plusSeconds(1), false).check(NOW, "2001:db8::1", NOW))
                .doesNotThrowAnyException();
    }
}
