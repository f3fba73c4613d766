package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.mail.SmtpSink;
import crm.launcher.process.Component;
import crm.launcher.process.JavaCommand;
import crm.launcher.process.Probe;

/** The mail server of this machine: keeps what it takes in a folder and sends nothing on. */
public final class MailServer implements Component {

    public static final String NAME = "mail";
    private static final int HEAP_MEGABYTES = 48;

    private final Settings settings;

    public MailServer(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ProcessBuilder command() {
        return JavaCommand.withHeap(HEAP_MEGABYTES)
                .options(
                        JavaCommand.QUICK_COMPILER,
                        "-XX:MaxMetaspaceSize=64m",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .main(
                        System.getProperty("java.class.path"),
                        SmtpSink.class.getName(),
                        String.valueOf(settings.port(Port.MAIL)),
                        settings.home().mail().toString())
                .builder();
    }

    @Override
    public boolean isReady() {
        return Probe.listens(settings.port(Port.MAIL));
    }
}
