package crm.marketing.customer.persistence;

import static crm.platform.data.table.SqlType.BOOLEAN;

import crm.marketing.customer.application.CustomerFacts.Complaint;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;

/** Complaints, open or not. */
final class ComplaintTable {

    static final Table<Complaint> COMPLAINTS = new Table<>("customer_complaint", "cc");
    static final Column<Complaint, UUID> ID = COMPLAINTS.key("request_id", SqlType.UUID, Complaint::requestId);
    static final Column<Complaint, UUID> CUSTOMER =
            COMPLAINTS.fixed("customer_id", SqlType.UUID, Complaint::customerId);
    static final Column<Complaint, Boolean> OPEN = COMPLAINTS.column("open", BOOLEAN, Complaint::open);

    static final Statement<Complaint> OPENED = COMPLAINTS.insertNew();
    static final Statement<Complaint> CHANGED = COMPLAINTS.update();

    static {
        COMPLAINTS.readBy(row -> new Complaint(ID.in(row), CUSTOMER.in(row), OPEN.in(row)));
    }

    private ComplaintTable() {}
}
