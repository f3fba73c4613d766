package crm.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

/** What somebody else changed while a form went to and fro is not overwritten by it. */
class SentTest {

    private static final Field NOW = Field.hidden(Form.VERSION, "6");

    private static Sent unfinished(String version) {
        var typed = new MultivaluedHashMap<String, String>();
        typed.putSingle(Form.VERSION, version);
        return Sent.unfinished("edit", typed);
    }

    @Test
    void aFormThatComesBackKeepsTheVersionThatWasSeen() {
        assertThat(unfinished("5").told(NOW).value()).isEqualTo("5");
    }

    @Test
    void aVersionThatIsNoneIsNotKept() {
        assertThat(unfinished("5 or 1=1").told(NOW).value()).isEqualTo("6");
    }

    @Test
    void aFormThatWasNotSentHasTheNewestOne() {
        assertThat(Sent.NOTHING.keepsVersion()).isFalse();
    }
}
