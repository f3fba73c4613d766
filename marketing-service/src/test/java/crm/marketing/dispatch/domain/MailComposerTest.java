package crm.marketing.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.campaign.domain.MessageTemplate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CON-14, T16: every commercial message says who speaks, that it advertises, and how to refuse. */
class MailComposerTest {

    private static final Sender SENDER = new Sender(
            "Çelik & Işık A.Ş.",
            "0123456789012345",
            "0850 000 00 00",
            "kampanya@celik.example",
            "celik.example",
            "Reklam");
    private static final MailComposer.Addressee ADA = new MailComposer.Addressee(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "ada@example.com",
            "https://crm.example/api/v1/refusals/t?a=1&b=2");

    private static Mail compose(String body) {
        return new MailComposer(new MessageTemplate("Sizi özledik", body), SENDER).compose(ADA);
    }

    @Test
    void everyMessageTellsWhoSpeaksThatItAdvertisesAndHowToRefuse() {
        var mail = compose("Merhaba.");

        assertThat(mail.subject()).isEqualTo("[Reklam] Sizi özledik");
        assertThat(mail.text())
                .contains(
                        "Merhaba.", "Çelik & Işık A.Ş.", "MERSİS: 0123456789012345", "0850 000 00 00", ADA.refusalUrl())
                .contains("ücretsiz olarak reddedebilirsiniz", "free of charge");
        assertThat(mail.html())
                .contains("Çelik &amp; Işık A.Ş.", "0123456789012345", "0850 000 00 00")
                .contains("<a href=\"https://crm.example/api/v1/refusals/t?a=1&amp;b=2\">");
        assertThat(mail.headers())
                .containsEntry("Message-ID", "<" + ADA.dispatchId() + "@celik.example>")
                .containsEntry("List-Unsubscribe", "<" + ADA.refusalUrl() + ">")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry("X-Riza-Permit", ADA.permitId().toString());
    }

    @Test
    void theHtmlIsNothingButTheTextEscaped() {
        var html = compose("One <script>alert('x')</script>\nTwo\n\nThree \"four\"")
                .html();

        assertThat(html)
                .contains(
                        "<p>One &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;<br>\nTwo</p>",
                        "<p>Three &quot;four&quot;</p>")
                .doesNotContain("<script>");
    }

    @Test
    void aMessagePrintsNothingOfAPerson() {
        assertThat(compose("Merhaba {address}").toString()).doesNotContain("ada@example.com");
    }
}
