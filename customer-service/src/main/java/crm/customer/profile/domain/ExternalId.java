package crm.customer.profile.domain;

import crm.customer.text.domain.Text;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;

/**
 * What another system calls a customer; unique per system, the key of every import.
 *
 * @param system code of the other system: {@code cdnow}
 */
public record ExternalId(String system, String id) {

    private static final int LONGEST = 200;

    public ExternalId {
        if (system == null) {
            throw InvalidInput.of("externalIds.system", "text.required", "A text is needed.");
        }
        Text.code("externalIds.system", system);
        id = Text.required("externalIds.id", id, LONGEST);
    }

    /**
     * The refusal of a name that belongs to somebody already: also to one of another kind, or to one that the caller may not see.
     *
     * @param whose what is called so: a {@code customer}
     */
    public static RuleViolation taken(String whose) {
        return new RuleViolation(
                whose + ".external-id-taken", "One of the external ids belongs to a " + whose + " already.");
    }
}
