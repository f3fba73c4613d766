package crm.customer.contactpoint.application;

import static java.util.Objects.requireNonNull;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.text.domain.Text;
import crm.platform.address.EmailAddresses;
import crm.platform.address.PhoneNumbers;
import crm.platform.domain.InvalidInput;
import crm.platform.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns what people type into what can be compared (CUS-12); what cannot be read is refused, never guessed. */
@ApplicationScoped
public class ContactPointNormaliser {

    private static final int LONGEST = 500;

    private final PhoneNumbers phones;
    private final Ids ids;

    public ContactPointNormaliser(@ConfigProperty(name = "crm.phone-region") String region, Ids ids) {
        this.phones = new PhoneNumbers(region);
        this.ids = ids;
    }

    public ContactPoint read(EnteredContactPoint entered) {
        var value = Text.required("value", entered.value(), LONGEST);
        return new ContactPoint(ids.next(), entered.kind(), value, normalise(entered, value), entered.primary());
    }

    /** Violations name the place in the list. */
    public List<ContactPoint> readAll(List<EnteredContactPoint> entered) {
        return java.util.stream.IntStream.range(0, entered.size())
                .mapToObj(place -> readAt(place, entered.get(place)))
                .toList();
    }

    private ContactPoint readAt(int place, EnteredContactPoint entered) {
        try {
            return read(entered);
        } catch (InvalidInput refusal) {
            throw InvalidInput.of(
                    "contactPoints[" + place + "].value", refusal.code(), requireNonNull(refusal.getMessage()));
        }
    }

    private String normalise(EnteredContactPoint entered, String value) {
        return switch (entered.kind()) {
            case PHONE ->
                phones.normalise(value)
                        .orElseThrow(() -> refusal(
                                "contact-point.phone-invalid",
                                "This is not a phone number that exists; an extension cannot be kept with it."));
            case EMAIL ->
                EmailAddresses.normalise(value)
                        .orElseThrow(() -> refusal("contact-point.email-invalid", "This is not an e-mail address."));
            case ADDRESS -> value.replaceAll("\\s+", " ");
            case SOCIAL -> value.toLowerCase(Locale.ROOT);
        };
    }

    private static InvalidInput refusal(String code, String message) {
        return InvalidInput.of("value", code, message);
    }
}
