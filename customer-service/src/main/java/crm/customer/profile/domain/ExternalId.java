package crm.customer.profile.domain;

import crm.customer.text.domain.Text;
import crm.platform.domain.InvalidInput;

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
}
