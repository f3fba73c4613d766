package crm.support.vocabulary.application;

import crm.platform.vocabulary.Vocabulary;

/** The codes of support that an administrator keeps; its migrations bring the first ones. */
public final class SupportVocabularies {

    /** What a request is about. */
    public static final Vocabulary REQUEST_TOPICS = Vocabulary.of("request-topics");

    /** Why a request was rejected; SPAM needs no answer. */
    public static final Vocabulary REJECTION_REASONS = Vocabulary.of("rejection-reasons", "SPAM");

    /** How a request was solved. */
    public static final Vocabulary RESOLUTION_CODES = Vocabulary.of("resolution-codes");

    private SupportVocabularies() {}
}
