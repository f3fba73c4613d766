package crm.consent.permission.domain;

import crm.consent.ledger.domain.EvidenceType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Generated histories; the seed is in the failure message of each test. */
final class Facts {

    static final PermissionKey.Proc ANALYTICS =
            new PermissionKey.Proc(new UUID(0x1234_0000_0000_7000L, 7), "ANALYTICS_INDIVIDUAL");
    static final PermissionKey.Comm CONSUMER_SMS = comm(RecipientType.BIREYSEL);
    static final PermissionKey.Comm MERCHANT_SMS = comm(RecipientType.TACIR);
    static final List<PermissionKey> KEYS = List.of(ANALYTICS, CONSUMER_SMS, MERCHANT_SMS);

    private static final Instant NOON = Instant.parse("2026-11-20T09:00:00Z");

    private final Random random;

    Facts(long seed) {
        this.random = new Random(seed);
    }

    static PermissionKey.Comm comm(RecipientType type) {
        return new PermissionKey.Comm("MAIN", type, Channel.MESAJ, "ab".repeat(32));
    }

    static Fact fact(Action action, int second, long version, EvidenceType evidence) {
        return new Fact(action, NOON.plusSeconds(second), NOON.plusSeconds(version), evidence, version, version);
    }

    static Fact grant(int second, long version) {
        return fact(Action.GRANT, second, version, EvidenceType.SIGNED_PAPER_SCAN);
    }

    static Fact refusal(int second, long version) {
        return fact(Action.REFUSE, second, version, null);
    }

    /** Few seconds, so that ties are common. */
    List<Fact> history(int most) {
        var facts = new ArrayList<Fact>();
        var count = random.nextInt(most + 1);
        for (long version = 1; version <= count; version++) {
            facts.add(fact(oneOf(Action.values()), random.nextInt(4), version, evidence()));
        }
        return facts;
    }

    List<Fact> grants(int most) {
        var facts = new ArrayList<Fact>();
        var count = 1 + random.nextInt(most);
        for (long version = 1; version <= count; version++) {
            var action = random.nextBoolean() ? Action.GRANT : Action.REGISTRY_CONFIRMED;
            facts.add(fact(action, random.nextInt(4), version, evidence()));
        }
        return facts;
    }

    Action restrictive() {
        return oneOf(java.util.Arrays.stream(Action.values())
                .filter(Action::isRestrictive)
                .toArray(Action[]::new));
    }

    private EvidenceType evidence() {
        return random.nextInt(4) == 0 ? null : oneOf(EvidenceType.values());
    }

    Random random() {
        return random;
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
