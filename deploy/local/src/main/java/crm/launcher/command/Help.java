package crm.launcher.command;

import crm.launcher.Invocation;
import crm.launcher.config.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what can be typed. */
final class Help implements Command {

    private static final String TEXT = """
        ./crm <command>

          up [--detach]       build what is not built, start everything, stay until Ctrl-C
                              (--detach: return when all is ready; stop with ./crm down)
          demo [--detach]     up, then import real purchases through the public API, run a campaign, print the KPIs and
                              make up work in progress for the console's pages
          open                the console's address again, and who sees what there
          status              what runs, where it listens
          logs [name] [-f]    output of a component (all when none is named); -f goes on
          inbox [address] [--last N]
                              the newest mails that the platform has sent (they go nowhere else)
          inbox show <n>      one of them, decoded
          token <user>        an access token of a demo user, for curl
          verify              recompute the hash chains: permission ledger and audit trails; 1 when one is damaged
          republish [service] [--since <instant>] [--all]
                              publish again what Kafka has acknowledged and lost; with --all whatever was sent since then
          rebuild <analytics|marketing> [--drop-old]
                              make anew from the topics what the service knows from events; the old answers meanwhile
                              (--drop-old: delete what the last rebuild has kept)
          down                stop everything; the data stays
          reset [--yes]       delete the data (asks first)
          help                this text

        Environment
          CRM_HOME                    folder of data, logs and passwords (default: .crm in the checkout)
          CRM_TOOLS                   folder of unpacked servers (default: CRM_HOME)
          CRM_BUILD=never             start what is built already, build nothing
          CRM_WITHOUT=sales,...       services that are started elsewhere, e.g. in a debugger
          CRM_ORGANISATION_TIME_ZONE  default Europe/Istanbul
          CRM_ORGANISATION_CURRENCY   default TRY
          CRM_TRACING_OTLP_ENDPOINT   where traces go, e.g. http://127.0.0.1:4318; none without it
          CRM_SERVICE_JVM_OPTIONS     more options of the services' JVMs, e.g. -XX:TieredStopAtLevel=4 for long-running load
          CRM_MIN_MEMORY_MB           refuse to start with less free memory (default 3500)

        Ports, all on 127.0.0.1
        """;

    @Override
    public int run(Invocation call) throws IOException {
        var text = new StringBuilder(TEXT);
        for (Port port : Port.values()) {
            text.append(String.format("  %-26s  default %d%n", port.variable(), port.usual()));
        }
        text.append(proofs(call.root()));
        call.console().line(text.toString().stripTrailing());
        return 0;
    }

    /** The launcher does not know the proofs, which stand on it; the script does, by the same file. */
    private static String proofs(Path root) throws IOException {
        var title = "Proofs: ./crm <proof>, each on a platform of its own beside yours";
        return Files.readAllLines(root.resolve("deploy/proofs/commands.txt")).stream()
                .map(line -> "\n  " + line)
                .reduce(String::concat)
                .map(lines -> title + lines)
                .orElse("");
    }
}
