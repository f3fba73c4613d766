package crm.sales.vocabulary.api;

import crm.platform.vocabulary.Terminology;
import crm.platform.vocabulary.VocabularyResource;
import crm.sales.vocabulary.application.SalesVocabularies;
import jakarta.ws.rs.Path;

/** Where each vocabulary is listed and kept. */
final class SalesVocabularyResources {

    private SalesVocabularyResources() {}

    @Path("/api/v1/lost-reasons")
    static class LostReasons extends VocabularyResource {

        LostReasons(Terminology terminology) {
            super(terminology, SalesVocabularies.LOST_REASONS);
        }
    }

    @Path("/api/v1/order-cancellation-reasons")
    static class OrderCancellationReasons extends VocabularyResource {

        OrderCancellationReasons(Terminology terminology) {
            super(terminology, SalesVocabularies.ORDER_CANCELLATION_REASONS);
        }
    }
}
