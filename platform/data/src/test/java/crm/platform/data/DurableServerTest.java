package crm.platform.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DurableServerTest {

    @Test
    void aServerThatMayLoseWhatItConfirmedIsRefusedByName() {
        assertThatThrownBy(() -> DurableServer.refuse(List.of("fsync", "full_page_writes"), true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fsync and full_page_writes off")
                .hasMessageContaining("crm.db.durable");
    }

    @Test
    void aServerThatKeepsWhatItConfirmedIsTaken() {
        assertThatCode(() -> DurableServer.refuse(List.of(), true)).doesNotThrowAnyException();
    }

    @Test
    void aServerForTestsNeedNotBeDurable() {
        assertThatCode(() -> DurableServer.refuse(List.of("fsync"), false)).doesNotThrowAnyException();
    }
}
