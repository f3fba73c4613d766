package crm.proofs.bench.part;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load tool, on the database of sales. */
final class PgBench {

    static final String MISSING =
            "pgbench was not found on PATH or in /usr/lib/postgresql/*/bin: install it (Debian: postgresql-contrib).";

    private static final Pattern PROCESSED = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path program;
    private final Workbench bench;
    private final Path script;

    private PgBench(Path program, Workbench bench, Path script) {
        this.program = program;
        this.bench = bench;
        this.script = script;
    }

    static Optional<Path> find() throws IOException {
        var path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
        if (path.isPresent() || !Files.isDirectory(DEBIAN)) {
            return path;
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder());
        }
    }

    static PgBench of(Path program, Workbench bench, String statement) throws IOException {
        var script = Files.writeString(bench.folder().resolve("pgbench.sql"), statement);
        return new PgBench(program, bench, script);
    }

    /** @return transactions */
    long run(Duration time, int clients) throws IOException, InterruptedException {
        var command = List.of(
                program.toString(),
                "--host=127.0.0.1",
                "--port=" + bench.postgresPort(),
                "--username=sales",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "sales");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.PIPE);
        builder.environment().put("PGPASSWORD", bench.databasePassword("sales"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var processed = PROCESSED.matcher(said);
        if (process.waitFor() != 0 || !processed.find()) {
            throw new IllegalStateException("pgbench failed:\n" + said);
        }
        return Long.parseLong(processed.group(1));
    }
}
