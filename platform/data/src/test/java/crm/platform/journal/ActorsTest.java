package crm.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user:0192f1a0-0000-7000-8000-00000000000a",
                "import:0192f1a0-0000-7000-8000-00000000000b",
                "system:analytics.sales",
                "system:sla-clock",
                "system",
                "anonymous"
            })
    void anOpaqueIdIsTold(String actor) {
        assertThat(Actors.opaque(actor)).isEqualTo(actor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user:ayse@example.com",
                "user:ayse.yilmaz",
                "user:10000000146",
                "user:+905321234567",
                "user:null",
                "user:",
                "import:ayse",
                "ayse",
                ""
            })
    void aNameIsNot(String actor) {
        assertThat(Actors.opaque(actor)).isNull();
    }

    @Test
    void aLongTextIsRefusedAtOnce() {
        assertThat(Actors.opaque("system:" + "a".repeat(1_000_000))).isNull();
    }
}
