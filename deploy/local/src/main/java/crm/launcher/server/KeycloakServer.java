package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.JavaCommand;
import crm.launcher.process.OneShot;
import crm.launcher.process.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keycloak from its distribution, built once for PostgreSQL, with the realm of this checkout. */
public final class KeycloakServer implements Component {

    public static final String NAME = "keycloak";
    private static final int HEAP_MEGABYTES = 512;
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** What Keycloak fixes in its build; another list builds again. */
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--cache=local", "--health-enabled=false", "--metrics-enabled=false");

    private final Settings settings;
    private final Secrets secrets;
    private Path distribution;

    public KeycloakServer(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Its tables are in PostgreSQL, so that users survive a killed process. */
    @Override
    public List<String> needs() {
        return List.of(PostgresServer.NAME);
    }

    @Override
    public void prepare(Consumer<String> progress) throws Exception {
        distribution = new KeycloakDistribution(settings).unpacked(progress);
        build(progress);
        var realm = Realm.of(settings.root());
        var imported = distribution.resolve("data/import");
        Files.createDirectories(imported);
        Files.writeString(imported.resolve("crm-realm.json"), realm.json());
    }

    private void build(Consumer<String> progress) throws IOException, InterruptedException {
        var marker = distribution.resolve("crm-build-options");
        var options = String.join(" ", BUILD_OPTIONS);
        if (Files.exists(marker) && Files.readString(marker).equals(options)) {
            return;
        }
        progress.accept("building for PostgreSQL (first start, about a minute)");
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        OneShot.run(
                "Keycloak's build",
                java().main(classPath(), MAIN, arguments.toArray(String[]::new)).builder(),
                settings.home().log(NAME));
        Files.writeString(marker, options);
    }

    @Override
    public ProcessBuilder command() {
        var builder = java().options("-Dkc.config.built=true", JavaCommand.QUICK_COMPILER)
                .main(
                        classPath(),
                        MAIN,
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + settings.port(Port.KEYCLOAK),
                        "--hostname=" + settings.url(Port.KEYCLOAK),
                        "--db-url=jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/"
                                + Databases.KEYCLOAK,
                        "--db-username=" + Databases.KEYCLOAK,
                        "--db-pool-max-size=10")
                .builder();
        builder.environment().putAll(RealmValues.of(settings, secrets));
        builder.environment().put("KC_DB_PASSWORD", secrets.of(Databases.secretOf(Databases.KEYCLOAK)));
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(KeycloakAdmin.SECRET));
        return builder;
    }

    @Override
    public boolean isReady() {
        return Probe.listens(settings.port(Port.KEYCLOAK))
                && Probe.answersOk(settings.issuer() + "/.well-known/openid-configuration");
    }

    /** The import leaves a realm alone that is there already: a home of an older checkout gets what is new. */
    @Override
    public void initialise() throws IOException, InterruptedException {
        new RealmUpdate(settings, secrets).run();
    }

    private String classPath() {
        return distribution.resolve("lib/quarkus-run.jar").toString();
    }

    /** As bin/kc.sh starts it, without the tools that the script needs. */
    private JavaCommand java() {
        return JavaCommand.withHeap(HEAP_MEGABYTES)
                .options(
                        "-Dkc.home.dir=" + distribution,
                        "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED");
    }
}
