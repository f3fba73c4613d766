package crm.customer.lead.domain;

import crm.platform.domain.InvalidInput;

/** How somebody came to our notice (CUS-23): a code of the acquisition sources, such as {@code WEB_FORM}. */
public record LeadSource(String code) {

    public static final LeadSource IMPORT = new LeadSource("IMPORT");

    public LeadSource {
        if (code == null || !code.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw InvalidInput.of("source", "lead.source-not-a-code", "A source is a code such as WEB_FORM.");
        }
    }
}
