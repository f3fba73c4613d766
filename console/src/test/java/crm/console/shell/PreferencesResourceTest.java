package crm.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ASVS 5: 3.7.2: a form leads to pages of this console only. */
class PreferencesResourceTest {

    @ParameterizedTest
    @CsvSource({
        "/console, /console",
        "/console/customers/019a, /console/customers/019a",
        "https://evil.example, /console",
        "//evil.example/console, /console",
        "/consoles, /console",
        "/console/../api, /console",
        "/console/?next=//evil.example, /console",
        ", /console"
    })
    void goesBackToAPageOfTheConsoleOnly(String place, String to) {
        assertThat(PreferencesResource.own(place)).isEqualTo(to);
    }
}
