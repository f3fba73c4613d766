package crm.consent.refusal.api;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.permission.domain.Channel;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RefusalPageTest {

    @Test
    void aBrandIsTextAndNeverMarkup() {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("tr")}) {
            var page = RefusalPage.in(language);
            var brand = "<script>\"O'Hara\" & Co</script>";
            assertThat(page.question(brand, Channel.EPOSTA) + page.done(brand, Channel.MESAJ))
                    .contains("&lt;script&gt;&quot;O&#39;Hara&quot; &amp; Co&lt;/script&gt;")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void nothingComesFromElsewhere() {
        assertThat(RefusalPage.in(Locale.ENGLISH).question("Main", Channel.EPOSTA))
                .doesNotContain("http", "src=", "href=");
        assertThat(RefusalPage.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
    }
}
