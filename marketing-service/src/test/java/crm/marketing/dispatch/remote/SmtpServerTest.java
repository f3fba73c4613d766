package crm.marketing.dispatch.remote;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.StubbornSmtp;
import crm.marketing.dispatch.application.Delivery;
import crm.marketing.dispatch.application.Lease;
import crm.marketing.dispatch.domain.Mail;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CON-14: a message leaves the house within its lease, or not at all. */
class SmtpServerTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final AtomicLong clock = new AtomicLong();
    private final Lease lease = new Lease(clock::get, 0, Duration.ofSeconds(28));
    private final Vertx vertx = Vertx.vertx();
    private StubbornSmtp smtp;
    private SmtpServer server;

    @BeforeEach
    void open() {
        smtp = new StubbornSmtp(0);
        server = new SmtpServer(settings(smtp.port()), vertx, Clock.systemUTC(), 1);
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        smtp.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static SmtpSettings settings(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                SmtpSettings.StartTls.DISABLED,
                Optional.empty(),
                Optional.empty(),
                "riza.invalid",
                LONG);
    }

    private Delivery hand(String recipient, Duration within) {
        var mail = new Mail(
                "crm@riza.invalid",
                recipient,
                "Konu",
                "Metin",
                "<p>Metin</p>",
                Map.of("Message-ID", "<1@riza.invalid>"));
        return server.hand(mail, within, lease).await().atMost(LONG);
    }

    private void pauseOver(String line) {
        smtp.meanwhile.put(line, () -> clock.addAndGet(Duration.ofSeconds(29).toNanos()));
    }

    @Test
    void messagesGoOverOneConnectionAlsoAfterARefusal() {
        assertThat(hand("refused@example.com", LONG)).isEqualTo(Delivery.REFUSED);
        assertThat(hand("busy@example.com", LONG)).isEqualTo(Delivery.NOT_NOW);
        assertThat(hand("ada@example.com", LONG)).isEqualTo(Delivery.TAKEN);

        assertThat(smtp.taken).containsExactly("ada@example.com");
        assertThat(smtp.heard).filteredOn(line -> line.startsWith("EHLO")).hasSize(1);
    }

    @Test
    void noDataIsSentWhenTheLeaseEndsOverTheRecipient() {
        pauseOver("RCPT");

        assertThat(hand("ada@example.com", LONG)).isEqualTo(Delivery.LATE);
        assertThat(smtp.heard).anyMatch(line -> line.startsWith("RCPT")).doesNotContain("DATA");
    }

    @Test
    void noMessageIsEndedWhenTheLeaseEndsOverData() {
        pauseOver("DATA");

        assertThat(hand("ada@example.com", LONG)).isEqualTo(Delivery.LATE);
        assertThat(smtp.taken).isEmpty();
    }

    @Test
    void aConnectionThatEndsBeforeTheMessageHasNotTakenItAndAfterwardsNobodyKnows() {
        assertThat(hand("mute@example.com", SHORT)).isEqualTo(Delivery.AWAY);
        assertThat(hand("lost@example.com", LONG)).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void whereNobodyListensTheServerIsAway() throws IOException {
        smtp.close();

        assertThat(hand("ada@example.com", LONG)).isEqualTo(Delivery.AWAY);
    }

    /** What the line knows of the message before says nothing of this one. */
    @Test
    void whereNobodyListensAnyMoreTheServerIsAwayForALineThatHasSentBefore() throws IOException {
        assertThat(hand("ada@example.com", LONG)).isEqualTo(Delivery.TAKEN);
        smtp.close();

        assertThat(hand("can@example.com", LONG)).isEqualTo(Delivery.AWAY);
    }
}
