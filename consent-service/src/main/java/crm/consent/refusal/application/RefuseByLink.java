package crm.consent.refusal.application;

import static java.util.Objects.requireNonNull;

import crm.consent.permission.application.Actor;
import crm.consent.permission.application.Catalogues;
import crm.consent.permission.application.PermissionStates;
import crm.consent.permission.application.Posting;
import crm.consent.permission.application.RecordCaptures;
import crm.consent.permission.application.StoredPermission;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Capture;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Status;
import crm.consent.permit.application.RefusalTokens;
import crm.consent.refusal.application.RefusalLinks.RefusalLink;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The recipient of a message withdraws with one click, without logging in (CON-16, GDPR 7(3)). */
@ApplicationScoped
public class RefuseByLink {

    private static final Set<Status> STILL_TO_REFUSE = Set.of(Status.GRANTED, Status.UNKNOWN);
    private static final Map<Channel, String> SOURCES =
            Map.of(Channel.EPOSTA, "HS_EPOSTA", Channel.MESAJ, "HS_MESAJ", Channel.ARAMA, "HS_WEB");

    private final UnitOfWork unitOfWork;
    private final RefusalTokens tokens;
    private final RefusalLinks links;
    private final PermissionStates states;
    private final Catalogues catalogues;
    private final RecordCaptures captures;
    private final Clock clock;

    RefuseByLink(
            UnitOfWork unitOfWork,
            RefusalTokens tokens,
            RefusalLinks links,
            PermissionStates states,
            Catalogues catalogues,
            RecordCaptures captures,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.tokens = tokens;
        this.links = links;
        this.states = states;
        this.catalogues = catalogues;
        this.captures = captures;
        this.clock = clock;
    }

    /** Where a token leads; changes nothing. Empty when it leads nowhere. */
    public Uni<Optional<RefusalLink>> find(String token) {
        return tokens.permitId(token)
                .map(links::find)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Whoever has refused already changes nothing by refusing again. */
    public Uni<Optional<RefusalLink>> refuse(String token) {
        return find(token)
                .call(link -> link.isPresent()
                        ? withdraw(link.get())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> withdraw(RefusalLink link) {
        var id = link.key().permissionId();
        return states.byId(List.of(id)).chain(stored -> {
            var now = stored.get(id);
            return now != null && !STILL_TO_REFUSE.contains(now.status())
                    ? Uni.createFrom().voidItem()
                    : record(link, now);
        });
    }

    private Uni<Void> record(RefusalLink link, @Nullable StoredPermission now) {
        var actor = new Actor("SUBJECT", "refusal-link:" + link.permitId(), null);
        return unitOfWork
                .inTransaction(() -> catalogues
                        .load()
                        .chain(catalogue -> captures.recordChecked(List.of(posting(link, now)), actor, catalogue)))
                .replaceWithVoid();
    }

    /** Named after the epoch that it ends, so that two clicks at the same moment are one entry. */
    private Posting posting(RefusalLink link, @Nullable StoredPermission now) {
        var at = effectiveAt(now);
        var key = link.key();
        var capture = new Capture(key, Action.WITHDRAW, at, requireNonNull(SOURCES.get(key.channel())), null);
        var name = "refusal-link:" + link.permitId() + ":" + (now == null ? 0 : now.epoch());
        return new Posting(capture, null, link.address(), at.toString(), null, "refusal-link", name);
    }

    /** A grant that a faster clock dated a few seconds ahead must not outlive the click; at the same second the refusal wins. */
    private Instant effectiveAt(@Nullable StoredPermission now) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now != null && now.effectiveAt().isAfter(at) ? now.effectiveAt() : at;
    }
}
