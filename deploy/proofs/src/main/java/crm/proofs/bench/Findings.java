package crm.proofs.bench;

import crm.proofs.bench.report.Finding;
import crm.proofs.bench.report.Report;
import crm.proofs.bench.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Told and written as they come, so that a run that is cut off leaves what it has found. */
final class Findings {

    private final Options options;
    private final Table table;
    private final String began = Instant.now().toString();
    private final List<Finding> all = new ArrayList<>();

    Findings(Options options, PrintStream out) {
        this.options = options;
        this.table = new Table(out);
    }

    void add(Finding finding) throws IOException {
        all.add(finding);
        table.print(finding);
        var cpus = Runtime.getRuntime().availableProcessors();
        new Report(
                        began,
                        options.quick(),
                        options.seed(),
                        cpus,
                        Runtime.version().toString(),
                        all)
                .write(options.json());
    }
}
