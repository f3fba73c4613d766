package crm.consent.permission.application;

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
import java.util.LinkedHashMap;
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
    private final Revocations revocations;
    private final Announcements announcements;
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
            Revocations revocations,
            Announcements announcements,
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
        this.revocations = revocations;
        this.announcements = announcements;
        this.registry = registry;
        this.clock = clock;
    }

    /** One capture; fails when a rule refuses it. */
    public Uni<Outcome> record(Order order, Actor actor) {
        return unitOfWork.inTransaction(() -> catalogues
                .loadInTransaction()
                .invoke(catalogue -> check(order, catalogue))
                .chain(catalogue -> recordChecked(List.of(order), actor, catalogue))
                .map(outcomes -> outcomes.get(0)));
    }

    /** Fails when a rule refuses the order. */
    public void check(Order order, Catalogue catalogue) {
        CaptureRules.check(order.capture(), clock.instant());
        catalogue.check(order);
    }

    /** Orders that were checked; one outcome each, in the same order. Facts that the ledger knows are left alone. */
    public Uni<List<Outcome>> recordChecked(List<Order> orders, Actor actor, Catalogue catalogue) {
        var keys = orders.stream()
                .map(Order::idempotencyKey)
                .filter(Objects::nonNull)
                .toList();
        return unitOfWork.inTransaction(() -> ledger.known(keys).chain(known -> {
            var fresh = orders.stream()
                    .filter(order -> !known.contains(order.idempotencyKey()))
                    .toList();
            return recordFresh(fresh, actor, catalogue).map(recorded -> inOrder(orders, recorded));
        }));
    }

    private Uni<Map<Order, Outcome>> recordFresh(List<Order> orders, Actor actor, Catalogue catalogue) {
        if (orders.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var subjects = orders.stream().map(Order::subjectId).collect(Collectors.toSet());
        return dataKeys.of(subjects)
                .call(keys -> contactPoints.keep(orders, keys))
                .call(() -> proofs.keep(orders))
                .map(keys -> entries(orders, actor, keys, catalogue))
                .chain(entries -> ledger.append(entries)
                        .chain(places -> ledger.facts(appended(entries, places))
                                .map(facts -> outcomes(orders, entries, places, facts))))
                .call(outcomes -> states.keep(latest(outcomes)))
                .call(revocations::keep)
                .call(announcements::announce)
                .call(registry::queue)
                .map(RecordCaptures::byOrder);
    }

    private List<NewEntry> entries(List<Order> orders, Actor actor, Map<UUID, DataKey> keys, Catalogue catalogue) {
        return orders.stream()
                .map(order -> headers.entry(order, actor, keys.get(order.subjectId()), catalogue.notices()))
                .toList();
    }

    private static Set<UUID> appended(List<NewEntry> entries, List<Place> places) {
        var ids = new java.util.HashSet<UUID>();
        for (int i = 0; i < entries.size(); i++) {
            if (places.get(i).appended()) {
                ids.add(entries.get(i).header().permissionId());
            }
        }
        return ids;
    }

    private static List<Outcome> outcomes(
            List<Order> orders, List<NewEntry> entries, List<Place> places, Map<UUID, List<Fact>> facts) {
        var permissions = new HashMap<UUID, Permission>();
        var outcomes = new ArrayList<Outcome>(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            if (places.get(i).appended()) {
                var order = orders.get(i);
                var header = entries.get(i).header();
                var permission = permissions.computeIfAbsent(
                        header.permissionId(), id -> Permission.of(order.key(), facts.get(id)));
                outcomes.add(
                        new Outcome(order, header, permission.at(places.get(i).keyVersion())));
            }
        }
        return outcomes;
    }

    /** The last outcome of each permission, which is what holds now. */
    private static List<Outcome> latest(List<Outcome> outcomes) {
        var latest = new LinkedHashMap<UUID, Outcome>();
        outcomes.forEach(outcome -> latest.put(outcome.header().permissionId(), outcome));
        return List.copyOf(latest.values());
    }

    private static Map<Order, Outcome> byOrder(List<Outcome> outcomes) {
        var map = new java.util.IdentityHashMap<Order, Outcome>();
        outcomes.forEach(outcome -> map.put(outcome.order(), outcome));
        return map;
    }

    private static List<Outcome> inOrder(List<Order> orders, Map<Order, Outcome> recorded) {
        return orders.stream()
                .map(order -> recorded.containsKey(order) ? recorded.get(order) : Outcome.known(order))
                .toList();
    }
}
