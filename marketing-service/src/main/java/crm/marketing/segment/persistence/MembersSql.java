package crm.marketing.segment.persistence;

import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.domain.SegmentKind;
import crm.platform.security.SqlCondition;
import java.util.List;

/** The members of a segment, and those whom one may address, as conditions on {@code customer c}. */
public final class MembersSql {

    /** CON-04, MKT-24: who has not said yes is no part of an audience; who is not asked for is not in the index either. */
    private static final String PERMITTED =
            "exists (select 1 from permission p where p.person_id = c.customer_id and p.permitted and p.purpose = '%s')";

    /** CON-12: a person counts in a figure only when they permit it; a legal person is no data subject. */
    public static final String ANALYSED =
            "(c.kind = 'CORPORATE' or " + PERMITTED.formatted("ANALYTICS_INDIVIDUAL") + ")";

    private static final String LISTED =
            "exists (select 1 from segment_member m where m.segment_id = $%d and m.customer_id = c.customer_id)";

    private MembersSql() {}

    /** @param first number of the first free parameter */
    public static SqlCondition of(Segment segment, int first) {
        var state = segment.state();
        return state.kind() == SegmentKind.STATIC
                ? new SqlCondition(LISTED.formatted(first), List.of(state.id()))
                : RuleSql.of(state.rule(), first);
    }

    /** Takes no parameter. */
    public static String eligible(Segment segment) {
        var marketing = PERMITTED.formatted("MARKETING_COMM");
        return segment.isProfiling() ? marketing + " and " + PERMITTED.formatted("PROFILING") : marketing;
    }
}
