package crm.consent.permission.domain;

import java.util.List;

/** The answer to "may we?", and why. */
public record Decision(Verdict verdict, List<Reason> reasons) {

    public Decision {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a decision has a reason");
        }
    }

    public static Decision permit(Reason reason) {
        return new Decision(Verdict.PERMIT, List.of(reason));
    }

    public static Decision deny(Reason reason) {
        return new Decision(Verdict.DENY, List.of(reason));
    }

    public boolean permits() {
        return verdict == Verdict.PERMIT;
    }

    /** A block above the permission itself: it always denies, and the earlier reasons to deny stay named. */
    public Decision overruledBy(List<Reason> blocks) {
        if (blocks.isEmpty()) {
            return this;
        }
        var all = new java.util.ArrayList<>(permits() ? List.<Reason>of() : reasons);
        all.addAll(blocks);
        return new Decision(Verdict.DENY, all);
    }
}
