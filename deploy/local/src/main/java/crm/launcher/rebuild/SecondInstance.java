package crm.launcher.rebuild;

import crm.launcher.Refusal;
import crm.launcher.config.FreePorts;
import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.process.LogFile;
import crm.launcher.process.PidFile;
import crm.launcher.process.Probe;
import crm.launcher.process.Stopping;
import crm.launcher.server.Databases;
import crm.launcher.server.ServiceProcess;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The service once more, beside the one that answers: with an empty database, consumer groups that have read nothing yet and ports of
 * its own. It publishes nothing.
 */
final class SecondInstance implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;

    private final ServiceProcess component;
    private final String database;
    private final Map<String, String> groups;
    private final PidFile pidFile;
    private final LogFile log;
    private final Thread stopAtExit = new Thread(this::stop, "stop-second-instance");

    /** @param groups the consumer group of each channel */
    SecondInstance(Projection projection, Settings settings, String database, Map<String, String> groups) {
        this.component = new ServiceProcess(
                projection.service(), settings, Secrets.in(settings.home().secrets()));
        this.database = database;
        this.groups = groups;
        this.pidFile = new PidFile(settings.home().run(), database);
        this.log = new LogFile(settings.home().log(database));
    }

    /** One that a killed command has left behind would go on reading. */
    void stopLeftover() {
        pidFile.alive().ifPresent(process -> Stopping.stop(component, process));
        pidFile.delete();
    }

    /** Returns when its tables are made and it reads. */
    void start() throws IOException, InterruptedException {
        var ports = FreePorts.choose();
        var builder = component.command().redirectErrorStream(true).redirectOutput(log.redirect());
        builder.environment().putAll(differences(ports));
        var process = builder.start();
        pidFile.write(process.toHandle());
        Runtime.getRuntime().addShutdownHook(stopAtExit);
        var health = "http://127.0.0.1:" + ports.get(Port.GATEWAY_MANAGEMENT.variable()) + "/q/health/ready";
        var latest = Instant.now().plus(component.startsWithin());
        while (!Probe.answersOk(health)) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new Refusal(
                        "The second " + component.name() + " does not start; its output ends with:\n" + log.end());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** As a name of a channel stands in one of a variable. */
    private static String variable(String channel) {
        return channel.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Map<String, String> differences(Map<String, String> ports) {
        var service = component.name();
        var differences = groups.entrySet().stream()
                .collect(Collectors.toMap(
                        group -> "MP_MESSAGING_INCOMING_" + variable(group.getKey()) + "_GROUP_ID",
                        Map.Entry::getValue));
        differences.put("QUARKUS_HTTP_PORT", ports.get(Port.GATEWAY.variable()));
        differences.put("QUARKUS_MANAGEMENT_PORT", ports.get(Port.GATEWAY_MANAGEMENT.variable()));
        differences.put("CRM_DB_NAME", database);
        differences.put("CRM_DB_USERNAME", service);
        differences.put("CRM_DB_MIGRATION_USERNAME", Databases.migrationRole(service));
        differences.put("CRM_OUTBOX_RELAY", "false");
        return differences;
    }

    boolean isRunning() {
        return pidFile.alive().isPresent();
    }

    /** Its groups leave the topics, and its database has no user any more. */
    void stop() {
        stopLeftover();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException alreadyEnding) {
            // then it is being stopped by that hook
        }
    }
}
