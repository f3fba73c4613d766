package crm.customer.vocabulary.application;

import crm.platform.vocabulary.Vocabulary;

/** The codes of customer-service that an administrator keeps; its migrations bring the first ones. */
public final class CustomerVocabularies {

    /** How somebody came to us: the source of a lead, the acquisition channel of a customer. An import that does not tell writes IMPORT. */
    public static final Vocabulary ACQUISITION_SOURCES = Vocabulary.of("acquisition-sources", "IMPORT");

    /** Why a lead was given up; an import that does not tell writes NOT_TOLD. */
    public static final Vocabulary DISQUALIFICATION_REASONS = Vocabulary.of("disqualification-reasons", "NOT_TOLD");

    private CustomerVocabularies() {}
}
