package crm.customer.contactpoint.domain;

import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The contact points of one holder: no two reach the same, and one of each kind that is present is the primary one (CUS-12). */
public record ContactPoints(List<ContactPoint> all) {

    private static final int MOST = 20;

    public ContactPoints {
        all = List.copyOf(all);
    }

    public static ContactPoints none() {
        return new ContactPoints(List.of());
    }

    /** The first of its kind is primary, whatever it says of itself; a new primary one takes the place of the old. */
    public ContactPoints with(ContactPoint added) {
        if (reach(added)) {
            throw alreadyThere();
        }
        if (all.size() == MOST) {
            throw new RuleViolation("contact-point.too-many", "At most " + MOST + " contact points are kept.");
        }
        var primary = added.primary() || all.stream().noneMatch(one -> one.kind() == added.kind());
        var result = new ArrayList<ContactPoint>();
        for (var one : all) {
            result.add(primary && one.kind() == added.kind() ? one.withPrimary(false) : one);
        }
        result.add(added.withPrimary(primary));
        return new ContactPoints(result);
    }

    public ContactPoints withAll(List<ContactPoint> added) {
        var result = this;
        for (var one : added) {
            result = result.with(one);
        }
        return result;
    }

    /** With this one in the place of the one that has its identity; the primary one gives that up only to another. */
    public ContactPoints replaced(ContactPoint after) {
        if (require(after.id()).primary() && !after.primary()) {
            throw new RuleViolation(
                    "contact-point.primary-needed", "One of each kind is primary; make another one so.");
        }
        var others = all.stream().filter(one -> !one.id().equals(after.id()));
        if (others.anyMatch(one -> one.reachesTheSameAs(after))) {
            throw alreadyThere();
        }
        return new ContactPoints(all.stream()
                .map(one -> one.id().equals(after.id()) ? after : besides(one, after))
                .toList());
    }

    /** Where the primary one goes, the eldest of its kind takes its place. */
    public ContactPoints without(UUID id) {
        var gone = require(id);
        var left = all.stream().filter(one -> !one.equals(gone)).toList();
        return left.stream()
                .filter(one -> gone.primary() && one.kind() == gone.kind())
                .findFirst()
                .map(heir -> new ContactPoints(left).replaced(heir.withPrimary(true)))
                .orElseGet(() -> new ContactPoints(left));
    }

    private static ContactPoint besides(ContactPoint one, ContactPoint after) {
        return after.primary() && one.kind() == after.kind() ? one.withPrimary(false) : one;
    }

    private static RuleViolation alreadyThere() {
        return new RuleViolation("contact-point.already-there", "This contact point is recorded already.");
    }

    /** As they shall be, all of them: what reaches the same as before keeps its identity and its place. */
    public ContactPoints replacedBy(List<ContactPoint> wanted) {
        var known = wanted.stream()
                .map(one -> sameAs(one).map(same -> one.copyAs(same.id())).orElse(one))
                .toList();
        var result = new ArrayList<>(none().withAll(known).all);
        result.sort(Comparator.comparingInt(this::placeOf));
        return new ContactPoints(result);
    }

    private Optional<ContactPoint> sameAs(ContactPoint wanted) {
        return all.stream().filter(one -> one.reachesTheSameAs(wanted)).findFirst();
    }

    /** New ones come last. */
    private int placeOf(ContactPoint wanted) {
        return sameAs(wanted).map(all::indexOf).orElse(all.size());
    }

    public boolean reach(ContactPoint wanted) {
        return sameAs(wanted).isPresent();
    }

    public ContactPoint require(UUID id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("contact-point", id));
    }

    /** The same addresses for another holder: each gets an identity of its own. */
    public ContactPoints copiedWith(Supplier<UUID> ids) {
        return new ContactPoints(all.stream().map(one -> one.copyAs(ids.get())).toList());
    }
}
