package crm.proofs.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.proofs.bench.measure.Round;
import crm.proofs.bench.report.Line.Goal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Finding FINDING = new Finding(
            "orders",
            "orders ÷ pgbench",
            List.of(
                    new Line("by CPU time", 0.52, 0.48, 0.55, "", Goal.atLeast(0.5)),
                    Line.of("p99", 300, "ms", Goal.atMost(250)),
                    Line.of("start", 12, "s")),
            Map.of("pgbench", List.of(new Round(1_000, 5, 2, 0.2, 0.5))),
            List.of("1000 orders are there"),
            null);

    @Test
    void theTableTellsFiguresGoalsAndWhatToMakeOfThem() {
        var table = printed(FINDING);

        assertThat(table)
                .contains("0.52  [0.48, 0.55]  goal ≥ 0.50: reached")
                .contains("300 ms  goal ≤ 250: missed")
                .contains("500 per CPU-second")
                .contains("only the ratio by CPU time counts")
                .contains("not warm, 20 % compiling")
                .contains("exact: 1000 orders are there");
    }

    @Test
    void aPartThatCannotBeMeasuredSaysWhy() {
        assertThat(printed(Finding.skipped("orders", "orders", "pgbench is missing")))
                .contains("skipped: pgbench is missing");
    }

    @Test
    void theSameIsWrittenAsJson(@TempDir Path folder) throws Exception {
        var file = folder.resolve("new/bench.json");

        new Report("2026-03-01T10:00:00Z", true, 7, 2, "17", List.of(FINDING)).write(file);

        var json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.at("/findings/0/lines/0/value").asDouble()).isEqualTo(0.52);
        assertThat(json.at("/findings/0/lines/0/goal/bound").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/findings/0/rounds/pgbench/0/operations").asLong()).isEqualTo(1_000);
        assertThat(json.at("/seed").asLong()).isEqualTo(7);
    }

    private static String printed(Finding finding) {
        var out = new ByteArrayOutputStream();
        new Table(new PrintStream(out, true, StandardCharsets.UTF_8)).print(finding);
        return out.toString(StandardCharsets.UTF_8);
    }
}
