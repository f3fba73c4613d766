package crm.consent.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;
import crm.consent.permission.application.Registration;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.registry.domain.ItemState;
import crm.consent.registry.domain.RegistryStatus;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgeRefusalTest {

    private static final Instant NOON = Instant.parse("2026-11-20T09:00:00Z");
    private static final Address ADDRESS = new Address(AddressKind.EMAIL, "ada@example.com");

    private final Map<String, String> halted = new HashMap<>();

    private final Halts halts = new Halts() {
        @Override
        public Uni<Map<String, Instant>> current() {
            return Uni.createFrom().item(Map.of());
        }

        @Override
        public Uni<Void> halt(String scope, Instant until, String code) {
            halted.put(scope, code);
            return Uni.createFrom().voidItem();
        }
    };

    private final JudgeRefusal judge =
            new JudgeRefusal(new HoldsNothing(), halts, null, null, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void aRefusalWithoutACodeHaltsTheCredentialAllTheSame() {
        var settlement = judge.judge(item(ADDRESS), null, 401).await().indefinitely();

        assertThat(settlement.state()).isEqualTo(ItemState.RETRY);
        assertThat(halted).containsOnlyKeys(Halts.CREDENTIAL).doesNotContainValue(null);
    }

    @Test
    void whatTheRegistryHoldsOfAnErasedAddressIsNotAskedFor() {
        var settlement = judge.judge(item(null), "H178", 422).await().indefinitely();

        assertThat(settlement.state()).isEqualTo(ItemState.DEAD);
        assertThat(settlement.code()).isEqualTo("ADDRESS_ERASED");
    }

    private static RegistryItem item(Address address) {
        return new RegistryItem(
                new UUID(0, 1),
                "MAIN",
                RecipientType.BIREYSEL,
                Channel.EPOSTA,
                "%064x".formatted(1),
                address,
                RegistryStatus.ONAY,
                "HS_WEB",
                NOON,
                1,
                false,
                0);
    }

    private static final class HoldsNothing implements Registry {

        @Override
        public Uni<Registration> add(RegistryItem item) {
            throw new IllegalStateException("nothing is sent here");
        }

        @Override
        public Uni<String> addAll(String brand, List<RegistryItem> items) {
            throw new IllegalStateException("nothing is sent here");
        }

        @Override
        public Uni<List<Result>> results(String brand, String requestId) {
            throw new IllegalStateException("nothing was sent here");
        }

        @Override
        public Uni<Optional<Held>> held(RegistryRecipient recipient) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Set<String>> approved(
                String brand, RecipientType recipientType, Channel channel, Collection<String> addresses) {
            return Uni.createFrom().item(Set.of());
        }

        @Override
        public Uni<Changes> changes(String brand, String after) {
            throw new IllegalStateException("nothing is pulled here");
        }

        @Override
        public boolean isTrusted() {
            return true;
        }
    }
}
