package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.OneShot;
import crm.launcher.process.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** PostgreSQL 18, durable as in production: a commit that was answered survives a power cut. */
public final class PostgresServer implements Component {

    public static final String NAME = "postgres";

    /** Everything that differs from PostgreSQL's own defaults, or that must not be switched off by one. */
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "150"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    private final Settings settings;
    private final Secrets secrets;
    private Path binaries;

    public PostgresServer(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(Consumer<String> progress) throws Exception {
        binaries = new PostgresBinaries(settings.home().servers()).unpacked();
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            progress.accept("creating the database cluster (first start)");
            createCluster();
        }
    }

    private void createCluster() throws IOException, InterruptedException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var password = Files.createTempFile(settings.home().run(), "initdb", "", owner);
        try {
            Files.writeString(password, secrets.of(Databases.SUPERUSER_SECRET));
            var command = unprivileged(
                    "initdb",
                    "--pgdata=" + data(),
                    "--username=" + Databases.SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            OneShot.run("initdb", new ProcessBuilder(command), settings.home().log(NAME));
        } finally {
            Files.delete(password);
        }
    }

    @Override
    public ProcessBuilder command() {
        var arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", String.valueOf(port())));
        OPTIONS.forEach((option, value) -> arguments.addAll(List.of("-c", option + "=" + value)));
        return new ProcessBuilder(unprivileged("postgres", arguments.toArray(String[]::new)));
    }

    @Override
    public boolean isReady() {
        return Probe.listens(port()) && databases().answers();
    }

    @Override
    public void initialise() throws SQLException {
        databases().create();
    }

    /** A fast shutdown: running transactions are rolled back, connections closed, buffers written. */
    @Override
    public void askToStop(ProcessHandle process) {
        try {
            if (binaries == null) {
                binaries = new PostgresBinaries(settings.home().servers()).unpacked();
            }
            new ProcessBuilder(unprivileged("pg_ctl", "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "30"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(31, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Duration stopsWithin() {
        return Duration.ofSeconds(30);
    }

    private Databases databases() {
        return new Databases("127.0.0.1", port(), secrets);
    }

    private int port() {
        return settings.port(Port.POSTGRES);
    }

    private Path data() {
        return settings.home().data().resolve("postgres");
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private List<String> unprivileged(String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
