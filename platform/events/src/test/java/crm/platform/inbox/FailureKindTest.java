package crm.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import crm.platform.event.UnreadableEvent;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fault it is: an event's, or that of something which somebody mends. */
class FailureKindTest {

    record Source(String source) {}

    /** Of each class of appendix A of PostgreSQL's manual that a statement can end with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08003", "08006", "08P01", "0A000", "0B000", "21000", "24000", "25000", "25006", "25P02",
                "25P03", "26000", "28000", "28P01", "2D000", "34000", "38000", "39000", "3B000", "3D000", "3F000",
                "40001", "40P01", "42501", "42601", "42703", "42P01", "44000", "53000", "53100", "53200", "53300",
                "54000", "55000", "55006", "55P03", "57000", "57014", "57P01", "57P02", "57P03", "57P05", "58000",
                "58030", "72000", "F0000", "HV000", "P0001", "XX000", "XX001"
            })
    void whatSaysNothingAboutTheEventIsWaitedFor(String state) {
        assertThat(FailureKind.isTransient(fromThePool(state))).isTrue();
        assertThat(FailureKind.isTransient(fromASession(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22000", "22001", "22003", "22007", "22008", "2200G", "22021", "22P02", "22P05", "23000", "23502",
                "23503", "23505", "23514", "23P01"
            })
    void aWrongValueIsTheEventsFault(String state) {
        assertThat(FailureKind.isTransient(fromThePool(state))).isFalse();
        assertThat(FailureKind.isTransient(fromASession(state))).isFalse();
    }

    @Test
    void aLostConnectionAndAnotherDeliveryAreWaitedFor() {
        assertThat(FailureKind.isTransient(new IllegalStateException(new IOException("reset"))))
                .isTrue();
        assertThat(FailureKind.isTransient(new ConcurrentDelivery("test"))).isTrue();
    }

    @Test
    void aBodyThatCannotBeReadAndAMistakeOfTheHandlerAreTheEventsFault() {
        var headers = EventFixture.headers(UUID.randomUUID(), 1);
        var event = Arrival.of("topic", headers, "[1,".getBytes(StandardCharsets.UTF_8), Place.UNKNOWN)
                .event();

        assertThat(catchThrowable(() -> event.as(Source.class)))
                .isInstanceOf(UnreadableEvent.class)
                .satisfies(
                        failure -> assertThat(FailureKind.isTransient(failure)).isFalse());
        assertThat(FailureKind.isTransient(new IllegalArgumentException("cannot digest")))
                .isFalse();
    }

    private static Throwable fromThePool(String state) {
        return new PgException("refused", "ERROR", state, "");
    }

    private static Throwable fromASession(String state) {
        return new IllegalStateException("wrapped", new SQLException("refused", state));
    }
}
