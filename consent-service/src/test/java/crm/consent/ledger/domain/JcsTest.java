package crm.consent.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 8785, for the values that a header has. */
class JcsTest {

    @Test
    void keysAreSortedAndAbsentValuesLeftOut() {
        var object = new HashMap<String, Object>(Map.of("b", 1, "a", "x", "aa", List.of("y", 2L), "B", List.of()));
        object.put("gone", null);
        assertThat(Jcs.write(object)).isEqualTo("{\"B\":[],\"a\":\"x\",\"aa\":[\"y\",2],\"b\":1}");
    }

    @Test
    void textsAreEscapedAsShortlyAsPossible() {
        assertThat(Jcs.write(Map.of("t", "\"\\\b\t\n\f\r\u0001/ğ€😀")))
                .isEqualTo("{\"t\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001/ğ€😀\"}");
    }

    @Test
    void whatHasNoSingleFormIsRefused() {
        assertThatThrownBy(() -> Jcs.write(Map.of("d", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }
}
