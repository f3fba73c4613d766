package crm.support.vocabulary.api;

import crm.platform.vocabulary.Terminology;
import crm.platform.vocabulary.VocabularyResource;
import crm.support.vocabulary.application.SupportVocabularies;
import jakarta.ws.rs.Path;

/** Where each vocabulary is listed and kept. */
final class SupportVocabularyResources {

    private SupportVocabularyResources() {}

    @Path("/api/v1/request-topics")
    static class RequestTopics extends VocabularyResource {

        RequestTopics(Terminology terminology) {
            super(terminology, SupportVocabularies.REQUEST_TOPICS);
        }
    }

    @Path("/api/v1/rejection-reasons")
    static class RejectionReasons extends VocabularyResource {

        RejectionReasons(Terminology terminology) {
            super(terminology, SupportVocabularies.REJECTION_REASONS);
        }
    }

    @Path("/api/v1/resolution-codes")
    static class ResolutionCodes extends VocabularyResource {

        ResolutionCodes(Terminology terminology) {
            super(terminology, SupportVocabularies.RESOLUTION_CODES);
        }
    }
}
