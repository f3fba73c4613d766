package crm.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.launcher.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PastRequestsTest {

    private static DemoData data;
    private static List<String[]> rows;

    @BeforeAll
    static void read() throws IOException {
        data = DemoData.read(Checkout.ROOT.resolve(DemoData.FILE));
        rows = new String(PastRequests.file(data), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void theyAreTheSameEveryTime() {
        assertThat(PastRequests.file(data)).isEqualTo(PastRequests.file(data));
        assertThat(rows).hasSize(1_021);
        assertThat(column(0)).doesNotHaveDuplicates().startsWith("cdnow-request-00029-1");
    }

    @Test
    void everyTypePriorityAndScoreIsThere() {
        assertThat(distinct(2)).containsExactlyInAnyOrder("REQUEST", "SUGGESTION", "COMPLAINT");
        assertThat(distinct(3)).containsExactlyInAnyOrder("LOW", "NORMAL", "HIGH", "URGENT");
        assertThat(distinct(11)).containsExactlyInAnyOrder("", "1", "2", "3", "4", "5");
        assertThat(distinct(12)).hasSize(12).contains("", "0", "10");
    }

    @Test
    void whatHappenedHappenedInOrderAndOnlyWhatIsSolvedIsRated() {
        for (String[] row : rows) {
            var times = Stream.of(row[6], row[7], row[8])
                    .filter(text -> !text.isEmpty())
                    .map(Instant::parse)
                    .toList();
            assertThat(times).isSorted().isNotEmpty();
            assertThat(row[8].isEmpty() && !(row[11] + row[12]).isEmpty()).isFalse();
        }
    }

    /** Nobody is asked twice within 90 days whether they recommend us. */
    @Test
    void eachCustomerRecommendsOnceAtMost() {
        var recommending = rows.stream().filter(row -> !row[12].isEmpty()).map(row -> row[1]);

        assertThat(recommending.toList()).doesNotHaveDuplicates();
    }

    @Test
    void someAskedWhoRefuseAnalysis() {
        assertThat(column(1)).anyMatch(customer -> customer.endsWith("7"));
    }

    private static List<String> column(int place) {
        return rows.stream().map(row -> row[place]).toList();
    }

    private static Set<String> distinct(int place) {
        return rows.stream().map(row -> row[place]).collect(Collectors.toSet());
    }
}
