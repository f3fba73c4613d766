package crm.launcher.server;

import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.JavaCommand;
import crm.launcher.process.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One of the seven services, from its built fast-jar. */
public final class ServiceProcess implements Component {

    /**
     * A heap that begins small, and short-lived objects in little space: by default a JVM takes what its limit allows from the start and
     * walks through all of it. Seven services take a quarter less memory for it and what follows. A larger part of that little space
     * keeps what survives: two batches of events are in work at a time, and what does not fit is old at once.
     */
    private static final String[] SMALL_HEAP = {"-Xms64m", "-Xmn24m", "-XX:SurvivorRatio=3"};

    /** What was freed goes back to the operating system every ten seconds, on a JDK that can do it. */
    private static final String TRIM = "TrimNativeHeapInterval";

    private final Module module;
    private final Settings settings;
    private final Secrets secrets;

    public ServiceProcess(Module module, Settings settings, Secrets secrets) {
        this.module = module;
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return module.id();
    }

    /** Keycloak is not waited for: a service starts meanwhile and fetches the keys when they are there. */
    @Override
    public List<String> needs() {
        return module.hasDatabase() ? List.of(PostgresServer.NAME, KafkaServer.NAME) : List.of();
    }

    @Override
    public Optional<String> absence() {
        return Files.exists(runnable())
                ? Optional.empty()
                : Optional.of("not built (" + module.runnable() + " is missing)");
    }

    @Override
    public ProcessBuilder command() {
        var builder = JavaCommand.withHeap(module.heapMegabytes())
                .options("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-XX:MaxMetaspaceSize=192m")
                .options(SMALL_HEAP)
                .optionIfKnown(TRIM, "10000")
                .options(JavaCommand.QUICK_COMPILER)
                .options(settings.serviceOptions().toArray(String[]::new))
                .jar(runnable())
                .builder();
        builder.environment().putAll(ServiceEnvironment.of(module, settings, secrets));
        // else the C library keeps up to eight areas of memory per core for the JVM's threads
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(settings.url(module.port().management()) + "/q/health/ready");
    }

    private Path runnable() {
        return settings.root().resolve(module.runnable());
    }
}
