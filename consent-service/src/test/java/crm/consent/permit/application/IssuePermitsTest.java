package crm.consent.permit.application;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;
import crm.consent.permission.application.Blocks;
import crm.consent.permission.application.Catalogue;
import crm.consent.permission.application.Catalogues;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Decision;
import crm.consent.permission.domain.PermissionKey.Comm;
import crm.consent.permission.domain.Reason;
import crm.consent.permission.domain.RecipientType;
import crm.consent.permit.domain.MessageClass;
import crm.consent.permit.domain.Permit;
import crm.consent.permit.domain.PermitState;
import crm.platform.data.UnitOfWork;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand messages are one transaction and ask each port once. */
class IssuePermitsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T09:00:00Z");

    private final List<String> asked = new ArrayList<>();

    private final UnitOfWork unitOfWork = new UnitOfWork() {
        @Override
        public <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
            asked.add("begin");
            return work.get().invoke(() -> asked.add("commit"));
        }
    };

    private final Fences fences = ids -> {
        asked.add("fences");
        return Uni.createFrom()
                .item(ids.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), id -> new Fences.Held(3, Decision.permit(Reason.CONSENT_GIVEN)))));
    };

    private final Blocks blocks = subjectIds -> {
        asked.add("blocks");
        return Uni.createFrom().item(Map.of());
    };

    private final Catalogues catalogues = () -> {
        asked.add("catalogue");
        return Uni.createFrom().item(new Catalogue(Set.of("MARKETING_COMM"), Set.of("MAIN"), Map.of()));
    };

    private final Permits permits = new Permits() {
        @Override
        public Uni<Map<UUID, Previous>> latestOf(Collection<UUID> messageIds) {
            asked.add("latest");
            return Uni.createFrom().item(Map.of());
        }

        @Override
        public Uni<Set<UUID>> issue(List<Permit> fresh) {
            asked.add("issue " + fresh.size());
            return Uni.createFrom().item(fresh.stream().map(Permit::id).collect(Collectors.toSet()));
        }

        @Override
        public Uni<Map<UUID, PermitState>> lock(Collection<UUID> permitIds) {
            throw new IllegalStateException("nothing is reported here");
        }

        @Override
        public Uni<Void> report(Collection<PermitState> changed, Instant now) {
            throw new IllegalStateException("nothing is reported here");
        }
    };

    private static Message message(int number) {
        var hash = "%064x".formatted(number);
        return new Message(
                new UUID(1, number),
                new UUID(2, number),
                Channel.EPOSTA,
                new Address(AddressKind.EMAIL, "r" + number + "@example.com"),
                new Comm("MAIN", RecipientType.BIREYSEL, Channel.EPOSTA, hash),
                "MAIN",
                RecipientType.BIREYSEL,
                Message.MARKETING,
                MessageClass.COMMERCIAL,
                false,
                null);
    }

    private IssuePermits useCase() {
        var registry = new RegistryPhase(
                recipients -> {
                    asked.add("registry");
                    return Uni.createFrom().item(Set.copyOf(recipients));
                },
                Duration.ofMinutes(1));
        return new IssuePermits(
                unitOfWork,
                registry,
                new SendGate(fences, blocks, catalogues),
                permits,
                (action, ids) -> Uni.createFrom().voidItem(),
                new PermitMeters(new SimpleMeterRegistry()),
                UUID::randomUUID,
                Clock.fixed(NOON, ZoneOffset.UTC),
                Duration.ofSeconds(30));
    }

    private List<PermitAnswer> issue(List<Message> messages) {
        var vertx = Vertx.vertx();
        try {
            var answers = new CompletableFuture<List<PermitAnswer>>();
            vertx.runOnContext(now ->
                    useCase().issue(messages).subscribe().with(answers::complete, answers::completeExceptionally));
            return answers.join();
        } finally {
            vertx.close();
        }
    }

    @Test
    void aThousandMessagesAreOneTransactionAndOneQuestionEach() {
        var answers = issue(
                IntStream.range(0, 1_000).mapToObj(IssuePermitsTest::message).toList());
        assertThat(answers)
                .hasSize(1_000)
                .allSatisfy(answer -> assertThat(answer.permit().expiresAt()).isEqualTo(NOON.plusSeconds(30)));
        assertThat(asked)
                .containsExactly(
                        "registry", "begin", "fences", "blocks", "catalogue", "latest", "issue 1000", "commit");
    }
}
