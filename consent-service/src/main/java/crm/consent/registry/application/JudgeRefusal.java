package crm.consent.registry.application;

import static java.util.Objects.requireNonNull;

import crm.consent.permission.application.Registration;
import crm.consent.registry.application.Registry.Held;
import crm.consent.registry.application.Registry.Movement;
import crm.consent.registry.domain.Handling;
import crm.consent.registry.domain.ItemState;
import crm.consent.registry.domain.Pause;
import crm.consent.registry.domain.RegistryStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Says what becomes of an item that the registry refused, or about which it said nothing. */
@ApplicationScoped
class JudgeRefusal {

    private static final Logger LOG = Logger.getLogger(JudgeRefusal.class);
    private static final Duration QUOTA_MAY_GROW = Duration.ofHours(1);

    private final Registry registry;
    private final Halts halts;
    private final ApplyMovements movements;
    private final RegistrySettings settings;
    private final Clock clock;

    JudgeRefusal(Registry registry, Halts halts, ApplyMovements movements, RegistrySettings settings, Clock clock) {
        this.registry = registry;
        this.halts = halts;
        this.movements = movements;
        this.settings = settings;
        this.clock = clock;
    }

    /** It is not known whether the registry took it: the same words again find out. */
    Settlement unanswered(RegistryItem item) {
        return Settlement.retry(item, later(item), null, null);
    }

    Uni<Settlement> judge(RegistryItem item, @Nullable String code, int http) {
        return switch (Handling.of(code, http)) {
            case RETRY -> settled(Settlement.retry(item, later(item), code, http));
            case STOP_CREDENTIAL -> halted(item, Halts.CREDENTIAL, code, http);
            case STOP_BRAND -> halted(item, Halts.brand(item.brand()), code, http);
            case QUOTA -> settled(Settlement.retry(item, now().plus(QUOTA_MAY_GROW), code, http));
            case ALREADY_REFUSED -> alreadyRefused(item, code, http);
            case REGISTRY_IS_NEWER -> compare(item, code, http);
            case NOT_REGISTRABLE -> settled(Settlement.ended(item, ItemState.NOT_REGISTRABLE, now(), code, http));
            case TOO_LATE -> settled(Settlement.ended(item, ItemState.DEADLINE_MISSED, now(), code, http));
            case OUR_MISTAKE -> dead(item, code, http);
        };
    }

    private Uni<Settlement> halted(RegistryItem item, String scope, @Nullable String code, int http) {
        var until = now().plus("H084".equals(code) ? Pause.AFTER_LOCK_OUT : Pause.AFTER_STOP);
        LOG.errorf("the registry stopped %s until %s: %s", scope, until, code);
        return halts.halt(scope, until, String.valueOf(code)).replaceWith(Settlement.retry(item, until, code, http));
    }

    private Uni<Settlement> alreadyRefused(RegistryItem item, @Nullable String code, int http) {
        return item.isRefusal()
                ? settled(Settlement.confirmed(item, ItemState.CONFIRMED_EQUIVALENT, null, now()))
                : dead(item, code, http);
    }

    /** The registry holds something that is not older. Its date is never outbid with a made-up one. Of an address that was erased meanwhile it cannot be asked. */
    private Uni<Settlement> compare(RegistryItem item, @Nullable String code, int http) {
        if (item.address() == null) {
            return settled(Settlement.ended(item, ItemState.DEAD, now(), "ADDRESS_ERASED", null));
        }
        return registry.held(item.recipient()).chain(held -> {
            if (held.isEmpty()) {
                return settled(Settlement.retry(item, later(item), code, http));
            }
            if (held.get().status() == item.status()) {
                return settled(equivalent(item, held.get().registration()));
            }
            return newer(item, held.get(), code, http);
        });
    }

    private Settlement equivalent(RegistryItem item, Registration registration) {
        return Settlement.confirmed(item, ItemState.CONFIRMED_EQUIVALENT, registration, now());
    }

    private Uni<Settlement> newer(RegistryItem item, Held held, @Nullable String code, int http) {
        if (held.status() == RegistryStatus.ONAY) {
            return dead(item, code, http);
        }
        return movements
                .apply(item.brand(), List.of(movement(item, held)))
                .replaceWith(Settlement.ended(item, ItemState.NOT_REGISTRABLE, now(), code, http));
    }

    private static Movement movement(RegistryItem item, Held held) {
        return new Movement(
                item.recipientType(),
                item.channel(),
                requireNonNull(item.address()).value(),
                held.status(),
                SettleItems.SOURCE,
                held.consentDate(),
                held.registration());
    }

    private Uni<Settlement> dead(RegistryItem item, @Nullable String code, int http) {
        LOG.errorf("the registry will never take item %s: %d %s", item.id(), http, code);
        return settled(Settlement.ended(item, ItemState.DEAD, now(), code, http));
    }

    private Instant later(RegistryItem item) {
        var chance = ThreadLocalRandom.current().nextDouble();
        return now().plus(Pause.before(item.attempt(), settings.retryAfter(), chance));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Uni<Settlement> settled(Settlement settlement) {
        return Uni.createFrom().item(settlement);
    }
}
