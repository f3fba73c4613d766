package crm.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static Place of(String... pairs) {
        var values = new LinkedHashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            values.put(pairs[at], pairs[at + 1]);
        }
        return new Place("/console/orders", values);
    }

    @Test
    void aChangedViewBeginsOnItsFirstPageAndKeepsTheRest() {
        assertThat(of("q", "Işıl & co", "cursor", "abc").with("status", "DRAFT").address())
                .isEqualTo("/console/orders?q=I%C5%9F%C4%B1l+%26+co&status=DRAFT");
    }

    @Test
    void anEmptyValueTakesTheFilterAway() {
        assertThat(of("status", "DRAFT").with("status", "").address()).isEqualTo("/console/orders");
    }

    @Test
    void theChosenChipIsMarkedAndAnUnknownValueChoosesNone() {
        var chips = Chips.of(of("status", "NONSENSE"), "status", "Status", "All", Map.of("DRAFT", "Draft"));

        assertThat(chips.all()).extracting(Chips.Chip::current).containsExactly(true, false);
    }
}
