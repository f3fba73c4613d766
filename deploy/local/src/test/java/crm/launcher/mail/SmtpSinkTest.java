package crm.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.config.FreePorts;
import crm.launcher.config.Port;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By real SMTP. */
class SmtpSinkTest {

    private static final Instant ARRIVAL = Instant.parse("2026-11-25T09:30:00.123456Z");

    @TempDir
    Path home;

    private Path folder;
    private SmtpSink sink;
    private Letters letters;

    @BeforeEach
    void start() throws IOException {
        folder = home.resolve("mail");
        int port = Integer.parseInt(FreePorts.choose().get(Port.MAIL.variable()));
        sink = SmtpSink.start(port, folder, Clock.fixed(ARRIVAL, ZoneOffset.UTC));
        letters = new Letters(port);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    /** The answer 250 ends the call, so whatever it promises is there now. */
    @Test
    void aMailIsAFileNamedAfterItsArrivalWhenItIsAnswered() throws Exception {
        letters.send("ada@example.com", "Merhaba", "İyi günler");

        assertThat(folder).isDirectoryContaining(file -> file.endsWith("20261125T093000.123456Z.eml"));
        var mail = StoredMail.of(onlyFile());
        assertThat(mail.arrival()).isEqualTo(ARRIVAL);
        assertThat(mail.isTo("ADA@example.com")).isTrue();
        assertThat(mail.isTo("adam@example.com")).isFalse();
    }

    @Test
    void mailsOfOneMicrosecondHaveNamesOfTheirOwnAndKeepTheirOrder() throws Exception {
        for (int number = 1; number <= 3; number++) {
            letters.send("ada@example.com", "Mail " + number, "text");
        }

        assertThat(subjects()).containsExactly("Mail 1", "Mail 2", "Mail 3");
    }

    @Test
    void aMailToSeveralIsOneFileThatNamesAllOfThem() throws Exception {
        letters.send("ada@example.com, grace@example.org", "To both", "text");

        assertThat(StoredMail.of(onlyFile()).recipients())
                .containsExactlyInAnyOrder("ada@example.com", "grace@example.org");
    }

    /** 451: the sender still has it. */
    @Test
    void aMailThatCannotBeWrittenIsNotTaken() throws IOException {
        Files.writeString(folder, "in the way of the folder");

        assertThatThrownBy(() -> letters.send("ada@example.com", "Lost?", "text"))
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining("451");

        Files.delete(folder);
        assertThat(new MailFolder(folder).files()).isEmpty();
    }

    @Test
    void halfAMailOfAKilledServerIsNoMailAndGoesWithTheNextStart() throws Exception {
        letters.send("ada@example.com", "Whole", "text");
        Files.writeString(folder.resolve(".killed.half"), "Subject: Ha");
        sink.close();

        sink = SmtpSink.start(
                Integer.parseInt(FreePorts.choose().get(Port.MAIL.variable())), folder, Clock.systemUTC());

        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(subjects()).containsExactly("Whole");
    }

    @Test
    void headersThatTheSenderSetAreKept() throws Exception {
        var letter = letters.to("ada@example.com", "Kampanya");
        letter.setHeader("List-Unsubscribe", "<http://127.0.0.1:8080/api/v1/refusals/abc>");
        letter.setText("text");
        letters.send(letter);

        var mail = StoredMail.of(onlyFile());
        assertThat(mail.header("List-Unsubscribe")).isEqualTo("<http://127.0.0.1:8080/api/v1/refusals/abc>");
        assertThat(mail.header("X-None")).isEmpty();
        assertThat(letter.getRecipients(Message.RecipientType.TO)).hasSize(1);
    }

    private Path onlyFile() throws IOException {
        var files = new MailFolder(folder).files();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    private List<String> subjects() throws IOException {
        return new MailFolder(folder)
                .files().stream().map(SmtpSinkTest::subject).toList();
    }

    private static String subject(Path file) {
        try {
            return StoredMail.of(file).subject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
