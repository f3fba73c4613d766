package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.Delivery;
import crm.marketing.dispatch.application.Lease;
import crm.marketing.dispatch.application.MailServer;
import crm.marketing.dispatch.domain.Mail;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** An SMTP server behind a few connections that stay open, each with a thread of its own while it is at work. */
@ApplicationScoped
class SmtpServer implements MailServer {

    private static final Logger LOG = Logger.getLogger(SmtpServer.class);

    /** After these the connection is fit for the next message. */
    private static final Set<Delivery> ANSWERED = EnumSet.of(Delivery.TAKEN, Delivery.REFUSED, Delivery.NOT_NOW);

    private final SmtpSettings settings;
    private final Vertx vertx;
    private final Clock clock;
    private final int connections;
    private final ExecutorService threads;
    private final ConcurrentLinkedDeque<SmtpLine> idle = new ConcurrentLinkedDeque<>();

    SmtpServer(
            SmtpSettings settings,
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "crm.marketing.smtp.connections") int connections) {
        this.settings = settings;
        this.vertx = vertx;
        this.clock = clock;
        this.connections = connections;
        this.threads = Executors.newFixedThreadPool(connections, SmtpServer::thread);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        idle.forEach(SmtpLine::cut);
    }

    @Override
    public int connections() {
        return connections;
    }

    @Override
    public Uni<Delivery> hand(Mail mail, Duration within, Lease lease) {
        var own = OwnContext.current();
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.supplyAsync(() -> handNow(mail, within, lease), threads))
                .onFailure()
                .recoverWithItem(failure -> told(mail, Delivery.AWAY, failure))
                .emitOn(own);
    }

    private Delivery handNow(Mail mail, Duration within, Lease lease) {
        try {
            return hand(mail, new MimeMail(mail, clock.instant()), within, lease);
        } catch (MessagingException malformed) {
            return told(mail, Delivery.REFUSED, malformed);
        }
    }

    private Delivery hand(Mail mail, MimeMessage message, Duration within, Lease lease) {
        var line = line();
        var tooLong = vertx.setTimer(within.toMillis(), late -> line.cut());
        var delivery = hand(mail, message, line, lease);
        if (vertx.cancelTimer(tooLong) && ANSWERED.contains(delivery)) {
            idle.push(line);
        } else {
            line.cut();
        }
        return delivery;
    }

    private static Delivery hand(Mail mail, MimeMessage message, SmtpLine line, Lease lease) {
        try {
            line.send(message, lease);
            return Delivery.TAKEN;
        } catch (MessagingException | RuntimeException failure) {
            return told(mail, SmtpVerdict.of(failure, line.mayHaveBeenTaken()), failure);
        }
    }

    private SmtpLine line() {
        var line = idle.poll();
        return line == null ? settings.line() : line;
    }

    private static Delivery told(Mail mail, Delivery delivery, Throwable failure) {
        // without the message: mail servers quote addresses
        LOG.warnf("%s was not taken: %s %s", mail, delivery, failure.getClass().getName());
        return delivery;
    }

    /** With the class loader of the service: the mail library looks for its parts by it. */
    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "smtp");
        thread.setContextClassLoader(SmtpServer.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }
}
