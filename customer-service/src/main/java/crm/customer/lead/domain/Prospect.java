package crm.customer.lead.domain;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.profile.domain.ChangedFields;
import crm.customer.text.domain.Text;
import crm.platform.domain.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Who might become a customer; names may be null, but somebody must be recognisable. */
public record Prospect(
        @Nullable String personName, @Nullable String companyName, ContactPoints contactPoints) {

    private static final int LONGEST_PERSON = 200;
    private static final int LONGEST_COMPANY = 300;

    public Prospect {
        personName = Text.optional("personName", personName, LONGEST_PERSON);
        companyName = Text.optional("companyName", companyName, LONGEST_COMPANY);
        if (personName == null && companyName == null && contactPoints.all().isEmpty()) {
            throw InvalidInput.of("personName", "lead.nobody", "A lead needs a person, a company or a contact point.");
        }
    }

    /** Whether all that is known of is a company: then nothing of it is about a person. */
    public boolean isCompanyAlone() {
        return companyName != null && personName == null;
    }

    void compareTo(Prospect other, ChangedFields changes) {
        changes.compare("personName", personName, other.personName);
        changes.compare("companyName", companyName, other.companyName);
        changes.compare("contactPoints", contactPoints, other.contactPoints);
    }

    @Override
    public String toString() {
        return "Prospect[***]";
    }
}
