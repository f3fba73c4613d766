package crm.console.administration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists of codes that an organisation keeps itself. */
enum Vocabularies {
    ACQUISITION_SOURCES("acquisition-sources", AdminTexts::acquisitionSources),
    DISQUALIFICATION_REASONS("disqualification-reasons", AdminTexts::disqualificationReasons),
    LOST_REASONS("lost-reasons", AdminTexts::lostReasons),
    ORDER_CANCELLATION_REASONS("order-cancellation-reasons", AdminTexts::cancellationReasons),
    REQUEST_TOPICS("request-topics", AdminTexts::requestTopics),
    REJECTION_REASONS("rejection-reasons", AdminTexts::rejectionReasons),
    RESOLUTION_CODES("resolution-codes", AdminTexts::resolutionCodes);

    static final List<Vocabularies> ALL = List.of(values());

    private final String resource;
    private final Function<AdminTexts, String> name;

    Vocabularies(String resource, Function<AdminTexts, String> name) {
        this.resource = resource;
        this.name = name;
    }

    String resource() {
        return resource;
    }

    String name(AdminTexts texts) {
        return name.apply(texts);
    }

    static Optional<Vocabularies> of(String resource) {
        return ALL.stream().filter(one -> one.resource.equals(resource)).findFirst();
    }
}
