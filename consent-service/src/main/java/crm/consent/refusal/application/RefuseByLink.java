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
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.Status;
import crm.consent.permit.application.RefusalTokens;
import crm.consent.refusal.application.RefusalLinks.RefusalLink;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
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

    /** The channel of the message. Whoever has refused already changes nothing by refusing again. */
    public Uni<Optional<RefusalLink>> refuse(String token) {
        return find(token)
                .call(link -> link.isPresent()
                        ? withdraw(link.get(), Set.of(link.get().key().channel()))
                        : Uni.createFrom().voidItem());
    }

    /** Some or all channels of the address at once; what is refused already stays as it is. */
    public Uni<Void> refuse(RefusalLink link, Set<Channel> channels) {
        return withdraw(link, channels);
    }

    /** What holds now for each channel of the address. */
    public Uni<Map<Channel, Optional<StoredPermission>>> standing(RefusalLink link) {
        var keys = link.keys();
        return states.byId(keys.stream().map(PermissionKey.Comm::permissionId).toList())
                .map(stored -> {
                    var standing = new EnumMap<Channel, Optional<StoredPermission>>(Channel.class);
                    keys.forEach(
                            key -> standing.put(key.channel(), Optional.ofNullable(stored.get(key.permissionId()))));
                    return standing;
                });
    }

    private Uni<Void> withdraw(RefusalLink link, Set<Channel> channels) {
        return standing(link).chain(standing -> {
            var postings = link.keys().stream()
                    .filter(key -> channels.contains(key.channel()))
                    .filter(key -> of(standing, key)
                            .map(now -> mayStillRefuse(now.status()))
                            .orElse(true))
                    .map(key -> posting(link, key, of(standing, key).orElse(null)))
                    .toList();
            return postings.isEmpty() ? Uni.createFrom().voidItem() : record(link, postings);
        });
    }

    private static Optional<StoredPermission> of(
            Map<Channel, Optional<StoredPermission>> standing, PermissionKey.Comm key) {
        return standing.getOrDefault(key.channel(), Optional.empty());
    }

    /** False: it is refused already, or ended otherwise. */
    public static boolean mayStillRefuse(Status status) {
        return STILL_TO_REFUSE.contains(status);
    }

    private Uni<Void> record(RefusalLink link, List<Posting> postings) {
        var actor = new Actor("SUBJECT", "refusal-link:" + link.permitId(), null);
        return unitOfWork
                .inTransaction(
                        () -> catalogues.load().chain(catalogue -> captures.recordChecked(postings, actor, catalogue)))
                .replaceWithVoid();
    }

    /** Named after the epoch that it ends, so that two clicks at the same moment are one entry. */
    private Posting posting(RefusalLink link, PermissionKey.Comm key, @Nullable StoredPermission now) {
        var at = effectiveAt(now);
        var capture = new Capture(key, Action.WITHDRAW, at, requireNonNull(SOURCES.get(key.channel())), null);
        var name = "refusal-link:" + link.permitId() + ":" + (now == null ? 0 : now.epoch())
                + (key.equals(link.key()) ? "" : ":" + key.channel());
        return new Posting(capture, null, link.address(), at.toString(), null, "refusal-link", name);
    }

    /** A grant that a faster clock dated a few seconds ahead must not outlive the click; at the same second the refusal wins. */
    private Instant effectiveAt(@Nullable StoredPermission now) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now != null && now.effectiveAt().isAfter(at) ? now.effectiveAt() : at;
    }
}
