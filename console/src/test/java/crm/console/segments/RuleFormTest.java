package crm.console.segments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** MKT-24: the rule's rows, added and taken away by the server. */
class RuleFormTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private static RuleForm posted() {
        var form = new MultivaluedHashMap<String, String>();
        form.addAll("name", "Kitle");
        form.addAll("match", "ANY");
        form.addAll("version", "7");
        form.addAll("fact", "LAST_ORDER_AT", "REVENUE", "SHOE_SIZE");
        form.addAll("operator", "BEFORE", "AT_LEAST", "EQUALS");
        form.addAll("value", "2026-01-01", "1000", "42");
        form.addAll("currency", "", "TRY", "");
        return RuleForm.of(form);
    }

    @Test
    void theRowsFieldsStandBesideEachOtherAndAnUnknownFactIsNone() {
        var form = posted();

        assertThat(form.version()).isEqualTo(7);
        assertThat(form.rule(ISTANBUL))
                .isEqualTo(Map.of(
                        "match",
                        "ANY",
                        "conditions",
                        List.of(
                                Map.of("fact", "LAST_ORDER_AT", "operator", "BEFORE", "value", "2025-12-31T21:00:00Z"),
                                Map.of(
                                        "fact",
                                        "REVENUE",
                                        "operator",
                                        "AT_LEAST",
                                        "value",
                                        "1000",
                                        "currency",
                                        "TRY"))));
    }

    @Test
    void aRowIsAddedAndTakenAway() {
        assertThat(posted().after("add", "OPEN_COMPLAINT").rows())
                .extracting(ConditionRow::fact)
                .containsExactly(Facts.LAST_ORDER_AT, Facts.REVENUE, Facts.OPEN_COMPLAINT);
        assertThat(posted().after("remove-0", "").rows())
                .extracting(ConditionRow::fact)
                .containsExactly(Facts.REVENUE);
    }

    @Test
    void aPressThatMeansNothingChangesNothing() {
        assertThat(posted().after("add", "SHOE_SIZE")).isEqualTo(posted());
        assertThat(posted().after("remove-9", "")).isEqualTo(posted());
        assertThat(posted().after("remove-x", "")).isEqualTo(posted());
    }

    /** What is no day is told as it is, so that the API can say what is wrong with it. */
    @Test
    void whatIsNoDayStaysAsItWasTyped() {
        var row = new ConditionRow(Facts.LAST_ORDER_AT, "BEFORE", "dün", "");

        assertThat(row.body(ISTANBUL)).containsEntry("value", "dün");
    }
}
