package crm.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.call.CallContext;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OwnContextTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void eachAttemptGetsAContextOfItsOwnInWhichNobodyHasBeen() {
        var contexts = new ArrayList<Context>();
        var actors = new ArrayList<String>();
        var work = OwnContext.<Integer>fresh(VERTX, () -> {
            contexts.add(Vertx.currentContext());
            actors.add(CallContext.current().actor());
            CallContext.of("system:attempt").enter();
            return contexts.size() < 2
                    ? Uni.createFrom().failure(new IllegalStateException("again"))
                    : Uni.createFrom().item(contexts.size());
        });

        assertThat(work.onFailure().retry().atMost(1).await().atMost(SOON)).isEqualTo(2);
        assertThat(contexts).doesNotHaveDuplicates().allMatch(VertxContext::isDuplicatedContext);
        assertThat(actors).containsExactly("system", "system");
    }

    @Test
    void anAnswerOfAnotherThreadComesBackToTheCaller() {
        var contexts = OwnContext.<List<Context>>fresh(VERTX, () -> {
            var caller = Vertx.currentContext();
            var elsewhere = Uni.createFrom().item(1).emitOn(Infrastructure.getDefaultExecutor());
            return OwnContext.backFrom(elsewhere).map(one -> List.of(caller, Vertx.currentContext()));
        });

        var seen = contexts.await().atMost(SOON);
        assertThat(seen.get(1)).isSameAs(seen.get(0));
    }

    @Test
    void outsideAnyContextTheAnswerStaysWhereItIs() {
        var own = Thread.currentThread();

        assertThat(OwnContext.backFrom(Uni.createFrom().item(1))
                        .map(one -> Thread.currentThread())
                        .await()
                        .atMost(SOON))
                .isSameAs(own);
    }
}
