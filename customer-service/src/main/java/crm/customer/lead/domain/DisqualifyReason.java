package crm.customer.lead.domain;

import crm.platform.domain.InvalidInput;

/** Why a lead was given up: a code such as {@code NO_BUDGET}, never free text, because it is published. */
public record DisqualifyReason(String code) {

    public DisqualifyReason {
        if (code == null || !code.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw InvalidInput.of("reason", "lead.reason-not-a-code", "A reason is a code such as NO_BUDGET.");
        }
    }
}
