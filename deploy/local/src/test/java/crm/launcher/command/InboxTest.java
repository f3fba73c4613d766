package crm.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Checkout;
import crm.launcher.Console;
import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.mail.MailFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a stopped platform: the inbox is a folder. */
class InboxTest {

    @TempDir
    Path home;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void anEmptyInboxSaysSo() throws Exception {
        assertThat(inbox()).isEqualTo("There is no such mail; what the platform sends arrives here, and nowhere else.");
    }

    @Test
    void theNewestMailsAreListedInTheOrganisationsTime() throws Exception {
        mails(25);

        var lines = inbox().lines().toList();

        assertThat(lines).hasSize(22);
        assertThat(lines.get(0)).matches("\\s+no\\s+time\\s+to\\s+subject");
        assertThat(lines.get(1)).matches("\\s+6\\s+2026-11-25 12:30:06\\s+user0@example.com\\s+Konu 6 ş");
        assertThat(lines.get(20)).contains("Konu 25 ş");
    }

    @Test
    void anAddressAndANumberNarrowTheListAndNumbersStay() throws Exception {
        mails(9);

        assertThat(inbox("USER1@example.com", "--last", "2"))
                .contains("    4  ", "Konu 4 ", "    7  ", "Konu 7 ")
                .doesNotContain("Konu 1 ", "user0", "user2");
    }

    @Test
    void oneMailIsShownDecoded() throws Exception {
        mails(2);

        assertThat(inbox("show", "2"))
                .contains("Delivered-To: user2@example.com", "Subject: Konu 2 ş")
                .endsWith("Metin 2 ğ");
    }

    @Test
    void whatCannotBeShownIsRefusedWithTheCure() throws Exception {
        mails(1);

        refused("There is no mail 2; there are 1.", "show", "2");
        refused("Say the number of the mail", "show");
        refused("Say the number of the mail", "show", "first");
        refused("--last takes a number of mails, but is \"many\"", "--last", "many");
        refused("--last takes a value", "--last");
        refused("Say one address at most", "a@example.com", "b@example.com");
        refused("Unknown option --newest", "--newest");
    }

    private void refused(String message, String... arguments) {
        assertThatThrownBy(() -> inbox(arguments)).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    private void mails(int count) throws Exception {
        var folder = new MailFolder(home.resolve("mail"));
        for (int number = 1; number <= count; number++) {
            var text = "Delivered-To: user" + number % 3 + "@example.com\r\nSubject: Konu " + number + " ş\r\n"
                    + "Content-Type: text/plain; charset=UTF-8\r\n\r\nMetin " + number + " ğ";
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            folder.store(Instant.parse("2026-11-25T09:30:00Z").plusSeconds(number), out -> out.write(bytes));
        }
    }

    private String inbox(String... arguments) throws Exception {
        var console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8));
        var environment = Map.of("CRM_HOME", home.toString());
        Commands.named("inbox").run(new Invocation(Checkout.ROOT, environment, List.of(arguments), console));
        return output.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
