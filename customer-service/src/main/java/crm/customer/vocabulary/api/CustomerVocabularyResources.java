package crm.customer.vocabulary.api;

import crm.customer.vocabulary.application.CustomerVocabularies;
import crm.platform.vocabulary.Terminology;
import crm.platform.vocabulary.VocabularyResource;
import jakarta.ws.rs.Path;

/** Where each vocabulary is listed and kept. */
final class CustomerVocabularyResources {

    private CustomerVocabularyResources() {}

    @Path("/api/v1/acquisition-sources")
    static class AcquisitionSources extends VocabularyResource {

        AcquisitionSources(Terminology terminology) {
            super(terminology, CustomerVocabularies.ACQUISITION_SOURCES);
        }
    }

    @Path("/api/v1/disqualification-reasons")
    static class DisqualificationReasons extends VocabularyResource {

        DisqualificationReasons(Terminology terminology) {
            super(terminology, CustomerVocabularies.DISQUALIFICATION_REASONS);
        }
    }
}
