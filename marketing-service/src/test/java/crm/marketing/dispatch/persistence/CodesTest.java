package crm.marketing.dispatch.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void codesBecomeLiterals() {
        assertThat(Codes.in("state = {SENDING} and state in {WAITING} from {rows} r"))
                .isEqualTo("state = 'SENDING' and state in ('PLANNED', 'PERMITTED') from {rows} r");
    }

    @Test
    void aCodeThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Codes.in("state = {GONE}")).isInstanceOf(IllegalArgumentException.class);
    }
}
