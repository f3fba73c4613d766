package crm.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredMailTest {

    @TempDir
    Path folder;

    @Test
    void turkishInQuotedPrintableIsReadable() throws Exception {
        var mail = stored("""
            Subject: =?UTF-8?Q?=C4=B0yi_g=C3=BCnler_=C5=9Eule?=
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            =C4=B0ndirim ba=C5=9Flad=C4=B1, 100=25 =
            do=C4=9Fru
            """);

        assertThat(mail.subject()).isEqualTo("İyi günler Şule");
        assertThat(mail.text()).contains("İndirim başladı, 100% doğru");
    }

    @Test
    void ofAMultipartTheTextForTerminalsIsShown() throws Exception {
        var mail = stored("""
            Subject: =?UTF-8?B?xLBuZGlyaW0=?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: base64

            U2F5xLFuIG3DvMWfdGVyaQ==
            --inner
            Content-Type: text/html; charset=UTF-8

            <p>Markup</p>
            --inner--
            --outer
            Content-Type: application/pdf; name=leaflet.pdf
            Content-Disposition: attachment; filename=leaflet.pdf

            %PDF
            --outer--
            """);

        assertThat(mail.subject()).isEqualTo("İndirim");
        assertThat(mail.text()).contains("Sayın müşteri", "leaflet.pdf").doesNotContain("Markup", "%PDF");
    }

    @Test
    void aMailOfMarkupAloneIsShownAsText() throws Exception {
        var mail = stored("""
            Content-Type: text/html; charset=UTF-8

            <style>p {color: red}</style><p>Caf&amp;Co</p><p><b>10 &lt; 20</b></p>
            """);

        assertThat(mail.text()).isEqualTo("Caf&Co\n10 < 20");
    }

    @Test
    void anUnknownCharacterSetIsReadAsUtf8() throws Exception {
        assertThat(stored("Content-Type: text/plain; charset=x-unknown\n\nŞeker\n")
                        .text())
                .contains("Şeker");
    }

    @Test
    void foldedHeadersAreOneLine() throws Exception {
        assertThat(stored("List-Unsubscribe: <http://a>,\n <mailto:b>\n\ntext\n")
                        .headerLines())
                .containsExactly("List-Unsubscribe: <http://a>, <mailto:b>");
    }

    /** A mail must not be able to steer the terminal that shows it. */
    @Test
    void controlCharactersAreLeftOut() throws Exception {
        var mail =
                stored("Subject: a\u001b[2Jb\nContent-Type: text/plain; charset=UTF-8\n\nx\u001b]0;title\u0007y\tz\n");

        assertThat(mail.subject()).isEqualTo("a[2Jb");
        assertThat(mail.text().strip()).isEqualTo("x]0;titley\tz");
    }

    private StoredMail stored(String text) throws Exception {
        return StoredMail.of(store(text));
    }

    private Path store(String text) throws Exception {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MailFolder(folder).store(Instant.parse("2026-11-25T09:30:00Z"), out -> out.write(bytes));
    }
}
