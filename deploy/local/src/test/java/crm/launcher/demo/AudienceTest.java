package crm.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.launcher.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Instant SAID = Instant.parse("2026-11-25T08:00:00Z");

    private static Audience audience;

    @BeforeAll
    static void read() throws IOException {
        audience = new Audience(DemoData.read(Checkout.ROOT.resolve(DemoData.FILE)));
    }

    @Test
    void allAddressesLieWhereNobodyLives() {
        assertThat(audience.addresses().rows()).isEqualTo(audience.size()).isBetween(500, 1_100);
        assertThat(lines(audience.addresses())).allMatch(line -> line.endsWith("@example.com"));
    }

    @Test
    void ofEachQuestionThereAreYesNoAndNotAsked() {
        for (String purpose : List.of("MARKETING_COMM", "PROFILING")) {
            var said = decisions(lines(audience.purposes()).stream()
                    .filter(line -> line.contains(purpose))
                    .toList());
            assertThat(said).hasSizeLessThan(audience.size()).contains("GRANT", "REFUSE");
        }
        assertThat(decisions(lines(audience.channels(SAID))))
                .hasSizeLessThan(audience.size())
                .contains("GRANT", "REFUSE");
    }

    /** Only who said yes to all three is written to. */
    @Test
    void whoPermitsSaidYesThreeTimes() {
        var yes = new HashSet<>(grants(lines(audience.channels(SAID)), 1));
        var persons = lines(audience.purposes()).stream()
                .filter(line -> line.contains(",GRANT,"))
                .collect(Collectors.groupingBy(line -> line.split(",")[0], Collectors.counting()));
        yes.removeIf(address -> persons.getOrDefault("cdnow-" + address.substring(6, 11), 0L) < 2);

        assertThat(Set.copyOf(audience.permitting())).isEqualTo(yes);
        assertThat(audience.permitting()).hasSizeBetween(300, 800);
    }

    @Test
    void theAnswersAreTheSameEveryTimeAndOnlyThoseAboutAddressesAreOfToday() {
        assertThat(lines(audience.purposes())).isEqualTo(lines(audience.purposes()));
        assertThat(lines(audience.purposes())).allMatch(line -> line.contains(",1997-"));
        assertThat(lines(audience.channels(SAID))).allMatch(line -> line.contains(",2026-11-25T08:00:00Z,HS_WEB,"));
    }

    private static List<String> decisions(List<String> lines) {
        return lines.stream().map(line -> line.split(",")[2]).toList();
    }

    private static List<String> grants(List<String> lines, int column) {
        return lines.stream()
                .filter(line -> line.contains(",GRANT,"))
                .map(line -> line.split(",")[column])
                .toList();
    }

    private static List<String> lines(Csv csv) {
        return new String(csv.bytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
}
