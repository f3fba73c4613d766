package crm.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.console.api.OwnCalls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C46: whom the limit of an address is charged to. */
class ClientAddressesTest {

    private final ClientAddresses behindProxies =
            new ClientAddresses(List.of("10.0.0.0/8", "2001:db8:1::/48", "192.0.2.7"), new OwnCalls());

    @Test
    void withoutATrustedProxyNobodyIsBelieved() {
        assertThat(new ClientAddresses(List.of(), new OwnCalls()).of("10.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    198.51.100.9 | 203.0.113.1                    | 198.51.100.9
                    10.0.0.1     | 203.0.113.1                    | 203.0.113.1
                    10.0.0.1     | 1.2.3.4, 203.0.113.1           | 203.0.113.1
                    10.0.0.1     | 1.2.3.4, 203.0.113.1, 10.0.0.2 | 203.0.113.1
                    10.0.0.1     | 10.0.0.3, 10.0.0.2             | 10.0.0.3
                    10.0.0.1     | 203.0.113.1, unknown           | 10.0.0.1
                    10.0.0.1     | 203.0.113.1, unknown, 10.0.0.2 | 10.0.0.2
                    10.0.0.1     | 203.0.113.1,                   | 10.0.0.1
                    10.0.0.1     | localhost                      | 10.0.0.1
                    192.0.2.7    | 203.0.113.1                    | 203.0.113.1
                    192.0.2.8    | 203.0.113.1                    | 192.0.2.8
                    2001:db8:1:: | 2001:db8:2::5                  | 2001:db8:2::5
                    ::ffff:10.0.0.1 | 203.0.113.1                 | 203.0.113.1
                    """)
    void theLastHopThatNoProxyOfOursIsIsTheClient(String peer, String forwardedFor, String client) {
        assertThat(behindProxies.of(peer, List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreReadAsOne() {
        assertThat(behindProxies.of("10.0.0.1", List.of("1.2.3.4", "203.0.113.1", "10.0.0.2")))
                .isEqualTo("203.0.113.1");
        assertThat(behindProxies.of("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void aSubscriberOfIpv6HasOneBucketHoweverManyAddresses() {
        assertThat(ClientAddresses.bucket("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddresses.bucket("2001:db8:1:2::1"));
        assertThat(ClientAddresses.bucket("2001:db8:1:2::1")).isNotEqualTo(ClientAddresses.bucket("2001:db8:1:3::1"));
        assertThat(ClientAddresses.bucket("203.0.113.1")).isNotEqualTo(ClientAddresses.bucket("203.0.113.2"));
        assertThat(ClientAddresses.bucket("::ffff:203.0.113.1")).isEqualTo(ClientAddresses.bucket("203.0.113.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0", "", "10.0.0.0/x"})
    void aSettingThatNamesNoAddressStopsTheStart(String setting) {
        assertThatThrownBy(() -> new ClientAddresses(List.of(setting), new OwnCalls()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
