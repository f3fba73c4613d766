package crm.consent.permission.application;

import static java.util.Objects.requireNonNull;

import crm.consent.permission.application.Ledger.NewEntry;
import crm.consent.permission.application.Ledger.Place;
import crm.consent.permission.domain.CaptureRules;
import crm.consent.permission.domain.Fact;
import crm.consent.permission.domain.Permission;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes captures into the ledger, refreshes what holds now and announces it: one transaction, and the same few statements for one
 * capture as for a thousand (CON-01, CON-10).
 */
@ApplicationScoped
public class RecordCaptures {

    private final UnitOfWork unitOfWork;
    private final Catalogues catalogues;
    private final DataKeys dataKeys;
    private final ContactPoints contactPoints;
    private final Proofs proofs;
    private final EntryHeaders headers;
    private final Ledger ledger;
    private final PermissionStates states;
    private final RegistryQueue registry;
    private final Clock clock;

    RecordCaptures(
            UnitOfWork unitOfWork,
            Catalogues catalogues,
            DataKeys dataKeys,
            ContactPoints contactPoints,
            Proofs proofs,
            EntryHeaders headers,
            Ledger ledger,
            PermissionStates states,
            RegistryQueue registry,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.catalogues = catalogues;
        this.dataKeys = dataKeys;
        this.contactPoints = contactPoints;
        this.proofs = proofs;
        this.headers = headers;
        this.ledger = ledger;
        this.states = states;
        this.registry = registry;
        this.clock = clock;
    }

    /** One capture; fails when a rule refuses it. */
    public Uni<Outcome> record(Posting posting, Actor actor) {
        return unitOfWork.inTransaction(() -> catalogues
                .load()
                .invoke(catalogue -> check(posting, catalogue))
                .chain(catalogue -> recordChecked(List.of(posting), actor, catalogue))
                .map(outcomes -> outcomes.get(0)));
    }

    /** Fails when a rule refuses the posting. */
    public void check(Posting posting, Catalogue catalogue) {
        if (posting.isHeldByRegistry()) {
            CaptureRules.checkHeld(posting.capture(), clock.instant());
        } else {
            CaptureRules.check(posting.capture(), clock.instant());
        }
        catalogue.check(posting);
    }

    /** Postings that were checked; one outcome each, in the same order. Facts that the ledger knows are left alone. */
    public Uni<List<Outcome>> recordChecked(List<Posting> postings, Actor actor, Catalogue catalogue) {
        var keys = postings.stream()
                .map(Posting::idempotencyKey)
                .filter(Objects::nonNull)
                .toList();
        return unitOfWork.inTransaction(() -> ledger.known(keys).chain(known -> {
            var fresh = postings.stream()
                    .filter(posting -> !known.contains(posting.idempotencyKey()))
                    .toList();
            return recordFresh(fresh, actor, catalogue).map(recorded -> inOrder(postings, recorded));
        }));
    }

    private Uni<Map<Posting, Outcome>> recordFresh(List<Posting> postings, Actor actor, Catalogue catalogue) {
        if (postings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var subjects = postings.stream().map(Posting::subjectId).collect(Collectors.toSet());
        return dataKeys.of(subjects)
                .call(keys -> contactPoints.keep(postings, keys))
                .call(() -> proofs.keep(postings))
                .map(keys -> entries(postings, actor, keys, catalogue))
                .chain(entries -> ledger.append(entries)
                        .chain(places -> ledger.facts(appended(entries, places))
                                .map(facts -> outcomes(postings, entries, places, facts))))
                .call(states::keep)
                .call(registry::queue)
                .map(RecordCaptures::byPosting);
    }

    private List<NewEntry> entries(List<Posting> postings, Actor actor, Map<UUID, DataKey> keys, Catalogue catalogue) {
        return postings.stream()
                .map(posting -> headers.entry(
                        posting, actor, requireNonNull(keys.get(posting.subjectId())), catalogue.notices()))
                .toList();
    }

    private static Set<UUID> appended(List<NewEntry> entries, List<Place> places) {
        var ids = new HashSet<UUID>();
        for (int i = 0; i < entries.size(); i++) {
            if (places.get(i).appended()) {
                ids.add(entries.get(i).header().permissionId());
            }
        }
        return ids;
    }

    private static List<Outcome> outcomes(
            List<Posting> postings, List<NewEntry> entries, List<Place> places, Map<UUID, List<Fact>> facts) {
        var permissions = new HashMap<UUID, Permission>();
        var outcomes = new ArrayList<Outcome>(postings.size());
        for (int i = 0; i < postings.size(); i++) {
            if (places.get(i).appended()) {
                var posting = postings.get(i);
                var header = entries.get(i).header();
                var permission = permissions.computeIfAbsent(
                        header.permissionId(), id -> Permission.of(posting.key(), requireNonNull(facts.get(id))));
                outcomes.add(
                        new Outcome(posting, header, permission.at(places.get(i).keyVersion())));
            }
        }
        return outcomes;
    }

    private static Map<Posting, Outcome> byPosting(List<Outcome> outcomes) {
        var map = new IdentityHashMap<Posting, Outcome>();
        outcomes.forEach(outcome -> map.put(outcome.posting(), outcome));
        return map;
    }

    private static List<Outcome> inOrder(List<Posting> postings, Map<Posting, Outcome> recorded) {
        return postings.stream()
                .map(posting -> recorded.containsKey(posting) ? recorded.get(posting) : Outcome.known(posting))
                .toList();
    }
}
