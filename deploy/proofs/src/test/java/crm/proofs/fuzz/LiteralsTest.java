package crm.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One kind of value is never read as another, and a time of no business is none (C42, C43, C44). */
class LiteralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "2|string||true",
                "\"x\"|string||false",
                "true|string||true",
                "\"9\"|integer||true",
                "1.5|integer||true",
                "2|integer||false",
                "\"9\"|number||true",
                "1.5|number||false",
                "2|boolean||true",
                "\"true\"|boolean||true",
                "true|boolean||false",
                "\"9999-12-31\"|string|date|true",
                "\"-999999999-01-01\"|string|date|true",
                "\"+999999999-12-31T23:59:59Z\"|string|date-time|true",
                "\"0000-01-01T00:00:00Z\"|string|date-time|true",
                "\"2026-01-15\"|string|date|false",
                "\"9999-12-31\"|string||false"
            })
    void whatTheDocumentSaysOfAPlaceTellsWhatIsWrongThere(String literal, String type, String format, boolean wrong) {
        assertThat(Literals.isWrong(literal, schema(type, format))).isEqualTo(wrong);
    }

    @Test
    void aNumberOfManyDigitsIsWrongEverywhere() {
        assertThat(Literals.isWrong("9".repeat(300_000), schema("number", null)))
                .isTrue();
    }

    private static ObjectNode schema(String type, String format) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("format", format == null ? "" : format);
    }
}
