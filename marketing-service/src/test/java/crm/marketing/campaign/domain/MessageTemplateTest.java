package crm.marketing.campaign.domain;

import static crm.marketing.Refusals.assertInputRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: all@example.com", "Hello\nX: y", "Hello\u2028", "a\u0000b", "a\u0085b", " "})
    void aSubjectIsOneLineWithoutControlCharacters(String subject) {
        assertInputRefused("campaign.subject", () -> new MessageTemplate(subject, "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name}",
                "{inject:vertx}",
                "{#for x in y}",
                "{address.getClass}",
                "{ address }",
                "{{address}}",
                "a } b",
                "{",
                "{addr{address}ess}"
            })
    void bracesThatAreNoPlaceholderAreRefusedWhenTheyAreWritten(String body) {
        assertInputRefused("campaign.placeholder", () -> new MessageTemplate("subject", body));
    }

    @Test
    void aSubjectHasNoPlaceholders() {
        assertInputRefused("campaign.placeholder", () -> new MessageTemplate("Hello {address}", "text"));
    }

    @Test
    void whatIsPutInIsNeverReadAgain() {
        var template = new MessageTemplate("subject", "To {address} of {tradeName}");

        assertThat(template.fill(
                        Map.of("address", "{tradeName}$1\\", "tradeName", "Rıza", "contact", "c", "refusalUrl", "u")))
                .isEqualTo("To {tradeName}$1\\ of Rıza");
    }
}
