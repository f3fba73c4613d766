package crm.marketing.segment.persistence;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.List;
import java.util.UUID;

/** Who is on the list of a STATIC segment. */
final class SegmentMemberTable {

    record Member(UUID segment, UUID customer) {

        static List<Member> of(UUID segment, List<UUID> customers) {
            return customers.stream()
                    .map(customer -> new Member(segment, customer))
                    .toList();
        }
    }

    static final Table<Member> MEMBERS = new Table<>("segment_member", "m");
    static final Column<Member, UUID> SEGMENT = MEMBERS.key("segment_id", SqlType.UUID, Member::segment);
    static final Column<Member, UUID> CUSTOMER = MEMBERS.key("customer_id", SqlType.UUID, Member::customer);
    static final Statement<Member> ADD = MEMBERS.insertNew();
    static final Statement<Member> REMOVE = MEMBERS.delete();

    static {
        MEMBERS.readBy(row -> new Member(SEGMENT.in(row), CUSTOMER.in(row)));
    }

    private SegmentMemberTable() {}
}
