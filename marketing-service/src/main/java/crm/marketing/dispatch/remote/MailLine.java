package crm.marketing.dispatch.remote;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;

/**
 * The connections to the mail server. They belong to a verticle because only so can they be cut while they are at work: closing
 * a mail client waits for its messages, undeploying closes the sockets.
 */
class MailLine extends AbstractVerticle {

    private final MailConfig config;
    private MailClient client;

    MailLine(MailConfig config) {
        this.config = config;
    }

    @Override
    public void start() {
        client = MailClient.create(vertx, new MailConfig(config));
    }

    Future<MailResult> send(MailMessage message) {
        return client.sendMail(message);
    }

    Future<Void> cut() {
        return vertx.undeploy(deploymentID());
    }
}
