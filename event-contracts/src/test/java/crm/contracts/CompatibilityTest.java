package crm.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibilityTest {

    private static final String OLD = """
            {"type": "object", "required": ["id", "lines"], "properties": {
              "id": {"type": "string"},
              "kind": {"type": "string", "enum": ["GOOD", "SERVICE"]},
              "lines": {"type": "array", "items": {"type": "object", "properties": {"net": {"type": "string"}}}}}}
            """;

    @Test
    void aNewOptionalFieldIsCompatible() {
        assertThat(breaksAfter("\"id\": {\"type\": \"string\"}", "\"id\": {\"type\": \"string\"}, \"note\": {}"))
                .isEmpty();
    }

    @Test
    void aNewRequiredFieldBreaks() {
        assertThat(breaksAfter("[\"id\", \"lines\"]", "[\"id\", \"lines\", \"note\"]"))
                .containsExactly("/note: became required");
    }

    @Test
    void aFieldThatWasAlwaysThereMustStay() {
        assertThat(breaksAfter("[\"id\", \"lines\"]", "[\"id\"]")).containsExactly("/lines: was always there");
    }

    @Test
    void aLostFieldBreaksAtAnyDepth() {
        assertThat(breaksAfter("{\"net\": {\"type\": \"string\"}}", "{}")).containsExactly("/lines[]/net: is gone");
    }

    @Test
    void anotherTypeBreaks() {
        assertThat(breaksAfter("\"id\": {\"type\": \"string\"}", "\"id\": {\"type\": \"integer\"}"))
                .containsExactly("/id: type was \"string\"");
    }

    @Test
    void aClosedListStaysClosed() {
        assertThat(breaksAfter("\"SERVICE\"]", "\"SERVICE\", \"BUNDLE\"]"))
                .containsExactly("/kind: the closed list was [\"GOOD\",\"SERVICE\"]");
    }

    private static List<String> breaksAfter(String part, String replacement) {
        assertThat(OLD).contains(part);
        return Compatibility.breaksBetween(Json.tree(OLD), Json.tree(OLD.replace(part, replacement)));
    }
}
