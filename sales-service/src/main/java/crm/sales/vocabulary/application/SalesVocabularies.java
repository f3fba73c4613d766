package crm.sales.vocabulary.application;

import crm.platform.vocabulary.Vocabulary;

/** The codes of sales that an administrator keeps; its migrations bring the first ones. */
public final class SalesVocabularies {

    /** Why an opportunity was lost; an import that does not tell writes NOT_TOLD. */
    public static final Vocabulary LOST_REASONS = Vocabulary.of("lost-reasons", "NOT_TOLD");

    /** Why an order was cancelled. */
    public static final Vocabulary ORDER_CANCELLATION_REASONS = Vocabulary.of("order-cancellation-reasons");

    private SalesVocabularies() {}
}
