package crm.customer.imports;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The columns that say how somebody can be reached; a phone number becomes E.164. */
@ApplicationScoped
class ContactPointColumns {

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.optional("email", ColumnType.EMAIL),
            ImportColumn.optional("phone", ColumnType.PHONE).describedAs("With or without a country code."));

    private final ContactPointNormaliser normaliser;

    ContactPointColumns(ContactPointNormaliser normaliser) {
        this.normaliser = normaliser;
    }

    List<ContactPoint> read(ImportRow row) {
        var found = new ArrayList<ContactPoint>();
        read(row, "email", ContactPointKind.EMAIL, found);
        read(row, "phone", ContactPointKind.PHONE, found);
        return found;
    }

    private void read(ImportRow row, String column, ContactPointKind kind, List<ContactPoint> found) {
        if (row.has(column)) {
            try {
                found.add(normaliser.read(new EnteredContactPoint(kind, row.text(column), false)));
            } catch (InvalidInput refusal) {
                throw InvalidInput.of(column, refusal.code(), refusal.getMessage());
            }
        }
    }
}
