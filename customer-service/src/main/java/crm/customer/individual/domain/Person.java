package crm.customer.individual.domain;

import crm.customer.profile.domain.ChangedFields;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.text.domain.Text;
import crm.platform.domain.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Who a customer is; salutation and birth date may be null. */
public record Person(
        @Nullable String salutation,
        PersonName name,
        @Nullable LocalDate birthDate) implements CustomerDetails<Person> {

    private static final int LONGEST_SALUTATION = 40;
    private static final LocalDate NOBODY_BEFORE = LocalDate.of(1880, 1, 1);
    /** Somewhere it is tomorrow already. */
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

    public Person {
        salutation = Text.optional("salutation", salutation, LONGEST_SALUTATION);
    }

    /** Nobody is born in the future or too long ago. */
    @Override
    public void requirePossibleAt(Instant now) {
        if (birthDate != null
                && (birthDate.isBefore(NOBODY_BEFORE) || birthDate.isAfter(LocalDate.ofInstant(now, EARLIEST_DAY)))) {
            throw InvalidInput.of(
                    "birthDate", "individual-customer.birth-date-impossible", "Nobody was born on that day.");
        }
    }

    @Override
    public void compareTo(Person other, ChangedFields changes) {
        changes.compare("salutation", salutation, other.salutation);
        changes.compare("firstName", name.first(), other.name.first());
        changes.compare("lastName", name.last(), other.name.last());
        changes.compare("birthDate", birthDate, other.birthDate);
    }

    @Override
    public String toString() {
        return "Person[***]";
    }
}
