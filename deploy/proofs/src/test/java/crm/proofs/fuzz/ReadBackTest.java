package crm.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadBackTest {

    @Test
    void theSameTextNumberOrTimeIsEqualHoweverItIsWritten() {
        assertThat(differences(
                        "{\"name\":\" Ay\u015fe"
                                + " \",\"amount\":10.50,\"at\":\"2026-11-20T09:30:00+03:00\",\"note\":\"\"}",
                        "{\"name\":\"Ay\u015fe\",\"amount\":\"10.5\",\"at\":\"2026-11-20T06:30:00Z\",\"note\":null}"))
                .isEmpty();
    }

    @Test
    void anotherValueIsADifferenceWhereverItStands() {
        assertThat(differences(
                        "{\"day\":\"0000-01-01\",\"lines\":[{\"quantity\":9}]}",
                        "{\"day\":\"0001-01-01\",\"lines\":[{\"quantity\":8}]}"))
                .hasSize(2);
    }

    @Test
    void whatTheRecordDoesNotShowIsNotCompared() {
        assertThat(differences("{\"secret\":\"x\"}", "{\"id\":\"1\"}")).isEmpty();
    }

    @Test
    void aListMayComeBackInAnotherOrderButWhole() {
        var sent = "{\"targets\":[{\"priority\":\"HIGH\",\"minutes\":1},{\"priority\":\"LOW\",\"minutes\":2}]}";

        assertThat(differences(
                        sent,
                        "{\"targets\":[{\"priority\":\"LOW\",\"minutes\":2},{\"priority\":\"HIGH\",\"minutes\":1}]}"))
                .isEmpty();
        assertThat(differences(
                        sent,
                        "{\"targets\":[{\"priority\":\"LOW\",\"minutes\":1},{\"priority\":\"HIGH\",\"minutes\":2}]}"))
                .isNotEmpty();
        assertThat(differences("{\"tags\":[\"a\",\"b\"]}", "{\"tags\":[\"a\",\"a\"]}"))
                .hasSize(1);
    }

    @Test
    void aListThatComesBackShorterIsStillCompared() {
        assertThat(differences("{\"tags\":[\"a\",\"b\"]}", "{\"tags\":[\"c\"]}"))
                .hasSize(1);
        assertThat(differences("{\"tags\":[\"a\",\"a\"]}", "{\"tags\":[\"a\"]}"))
                .isEmpty();
    }

    @Test
    void nullLeavesANewRecordToTheServiceAndTakesAwayInAChange() {
        var sent = "{\"day\":null,\"lines\":[{\"note\":null}]}";
        var read = "{\"day\":\"2026-01-01\",\"lines\":[{\"note\":\"x\"}]}";

        assertThat(ReadBack.differences(sent, read, true)).isEmpty();
        assertThat(ReadBack.differences(sent, read, false)).hasSize(2);
        assertThat(ReadBack.differences("{\"day\":null}", "{\"day\":null}", false))
                .isEmpty();
    }

    private static List<String> differences(String sent, String read) {
        return ReadBack.differences(sent, read, false);
    }
}
