package crm.launcher.server;

import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.process.ClassArchive;
import crm.launcher.process.Component;
import crm.launcher.process.JavaCommand;
import crm.launcher.process.Probe;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One of the seven services, from its built fast-jar. */
public final class ServiceProcess implements Component {

    private static final Duration WRITING_ARCHIVE = Duration.ofSeconds(100);

    private final Module module;
    private final Settings settings;
    private final Secrets secrets;
    private ClassArchive archive;

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
        return application().isBuilt()
                ? Optional.empty()
                : Optional.of("not built (" + module.runnable() + " is missing)");
    }

    @Override
    public ProcessBuilder command() throws IOException {
        var files = application().files();
        archive = new ClassArchive(settings.home().cache(), name(), files);
        var builder = JavaCommand.withHeap(module.heapMegabytes())
                .options("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-XX:MaxMetaspaceSize=192m")
                .options(archive.options())
                .main(FastJar.classPath(files), FastJar.MAIN)
                .builder();
        builder.environment().putAll(ServiceEnvironment.of(module, settings, secrets));
        return builder;
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(settings.url(module.port()) + "/q/health/ready");
    }

    @Override
    public void hasStopped() {
        if (archive != null) {
            archive.adopt();
        }
    }

    /** The first end of a build writes the class archive, which takes a while. */
    @Override
    public Duration stopsWithin() {
        return archive != null && archive.isMissing() ? WRITING_ARCHIVE : Component.super.stopsWithin();
    }

    private FastJar application() {
        return new FastJar(settings.root().resolve(module.runnable()).getParent());
    }
}
