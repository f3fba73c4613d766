package crm.proofs.chaos.observe;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.chaos.capture.Capture.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {

    private static final String MAIL =
            "X-Riza-Campaign: campaign\r\nX-Riza-Dispatch:\r\n dispatch\r\nX-Riza-Permit: permit\r\n"
                    + "To: Deniz <Deniz@Example.com>\r\n\r\nTo: nobody@example.com\r\n";

    @TempDir
    Path folder;

    @Test
    void theTimeOfArrivalIsTheFilesNameAndTheRestItsHeaders() throws IOException {
        write("20261125T090000.000001Z-1.eml");

        assertThat(MailFolder.read(folder, Instant.EPOCH))
                .containsExactly(new Mail(
                        "20261125T090000.000001Z-1.eml",
                        Instant.parse("2026-11-25T09:00:00.000001Z"),
                        "deniz@example.com",
                        "campaign",
                        "dispatch",
                        "permit"));
    }

    @Test
    void whatArrivedBeforeTheRunDoesNotBelongToIt() throws IOException {
        write("20261125T090000.000001Z-1.eml");

        assertThat(MailFolder.read(folder, Instant.parse("2026-11-25T09:00:00.000002Z")))
                .isEmpty();
    }

    @Test
    void withoutAMailServerThereIsNoMail() {
        assertThat(MailFolder.read(folder.resolve("missing"), Instant.EPOCH)).isEmpty();
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve(name), MAIL);
    }
}
