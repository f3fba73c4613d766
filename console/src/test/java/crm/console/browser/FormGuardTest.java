package crm.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ASVS 5: 3.5.1. */
class FormGuardTest {

    private final FormGuard guard = new FormGuard(URI.create("https://crm.example.com/somewhere"));

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com, same-origin, true",
        "https://crm.example.com, , true",
        "https://crm.example.com, same-site, false",
        "https://crm.example.com, cross-site, false",
        "http://crm.example.com, same-origin, false",
        "https://crm.example.com:8443, same-origin, false",
        "https://evil.example.com, same-site, false",
        "null, same-origin, false",
        ", same-origin, false",
        ", , false"
    })
    void aFormIsTakenFromPagesOfOursOnly(String origin, String site, boolean ours) {
        assertThat(guard.isOurs(origin, site)).isEqualTo(ours);
    }
}
