package crm.marketing.dispatch.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.marketing.dispatch.application.Permits;
import crm.marketing.dispatch.application.Permits.Question;
import crm.marketing.dispatch.remote.ConsentService.Decision;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CON-14: what is not clearly a permit is none. */
class HttpPermitsTest {

    private static final UUID MESSAGE = UUID.randomUUID();
    private static final UUID MAILBOX = UUID.randomUUID();
    private static final UUID PERMIT = UUID.randomUUID();
    private static final String REFUSE = "https://crm.example/refusals/1";

    @Test
    void aPermitIsTakenAsItIsGiven() {
        assertThat(answerTo(new Decision(MESSAGE, "PERMIT", null, PERMIT, 3L, 30L, MAILBOX, REFUSE)))
                .isEqualTo(new Permits.Answer(
                        MESSAGE, new Permits.Permit(PERMIT, 3, Duration.ofSeconds(30), MAILBOX, REFUSE), null));
    }

    @Test
    void whatIsNotDecidedOrInOtherWordsIsDenied() {
        assertThat(answerTo(new Decision(UUID.randomUUID(), "PERMIT", null, PERMIT, 3L, 30L, MAILBOX, REFUSE))
                        .permit())
                .isNull();
        assertThat(answerTo(new Decision(MESSAGE, "permit", null, PERMIT, 3L, 30L, MAILBOX, REFUSE))
                        .permit())
                .isNull();
        assertThat(answerTo(new Decision(MESSAGE, null, List.of(), PERMIT, 3L, 30L, MAILBOX, REFUSE))
                        .permit())
                .isNull();
    }

    @Test
    void halfAPermitIsNoAnswer() {
        List.of(
                        new Decision(MESSAGE, "PERMIT", null, null, 3L, 30L, MAILBOX, REFUSE),
                        new Decision(MESSAGE, "PERMIT", null, PERMIT, null, 30L, MAILBOX, REFUSE),
                        new Decision(MESSAGE, "PERMIT", null, PERMIT, 3L, null, MAILBOX, REFUSE),
                        new Decision(MESSAGE, "PERMIT", null, PERMIT, 3L, 30L, null, REFUSE),
                        new Decision(MESSAGE, "PERMIT", null, PERMIT, 3L, 30L, MAILBOX, null),
                        new Decision(MESSAGE, "PERMIT", null, PERMIT, 3L, 30L, MAILBOX, "javascript:alert(1)"))
                .forEach(half -> assertThatThrownBy(() -> answerTo(half)).isInstanceOf(Unanswered.class));
    }

    @Test
    void anythingBut200IsNoAnswer() {
        var mapper = new Unanswered.UnlessOk();
        assertThat(List.of(201, 204, 302, 401, 503)).allMatch(status -> mapper.handles(status, null));
        assertThat(mapper.handles(200, null)).isFalse();
    }

    private static Permits.Answer answerTo(Decision decision) {
        var permits = new HttpPermits(new ConsentService() {
            @Override
            public Uni<Decisions> permits(Wanted wanted) {
                return Uni.createFrom().item(new Decisions(List.of(decision)));
            }

            @Override
            public Uni<Results> outcomes(Ended ended) {
                throw new UnsupportedOperationException();
            }
        });
        return permits.issue(List.of(new Question(MESSAGE, UUID.randomUUID(), "a@example.com", false)), false)
                .await()
                .indefinitely()
                .get(0);
    }
}
