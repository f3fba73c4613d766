package crm.sales.pricing.domain;

import crm.platform.domain.InvalidInput;

/** Why something was given up: a code from a list that may grow, never free text, because it travels in events. */
public record ReasonCode(String value) {

    private static final String PATTERN = "[A-Z][A-Z0-9_]{0,39}";

    public ReasonCode {
        if (value == null || !value.matches(PATTERN)) {
            throw InvalidInput.of("reason", "reason.not-a-code", "A reason is a code such as PRICE or NO_BUDGET.");
        }
    }
}
