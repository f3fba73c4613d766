package crm.gateway.stream;

import crm.contracts.Topics;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be watched: records that have a list of those that the caller may see, and a topic that tells of their changes. */
enum Kind {
    INDIVIDUAL_CUSTOMERS("individual-customers", Topics.INDIVIDUAL_CUSTOMER),
    CORPORATE_CUSTOMERS("corporate-customers", Topics.CORPORATE_CUSTOMER),
    LEADS("leads", Topics.LEAD),
    PRODUCTS("products", Topics.PRODUCT),
    OPPORTUNITIES("opportunities", "opportunity:read", Topics.OPPORTUNITY),
    QUOTES("quotes", Topics.QUOTE),
    OFFERS("offers", Topics.OFFER),
    ORDERS("orders", Topics.ORDER),
    INVOICES("invoices", Topics.INVOICE),
    SERVICE_REQUESTS("service-requests", Topics.SERVICE_REQUEST),
    SEGMENTS("segments", Topics.SEGMENT),
    CAMPAIGNS("campaigns", Topics.CAMPAIGN),
    DISPATCHES("dispatches", "dispatch:read", Topics.DISPATCH);

    static final String NAMES = Arrays.stream(values()).map(Kind::resource).collect(Collectors.joining(", "));

    private static final Map<String, Kind> BY_RESOURCE =
            Arrays.stream(values()).collect(Collectors.toMap(Kind::resource, Function.identity()));
    private static final Map<String, Kind> BY_TOPIC =
            Arrays.stream(values()).collect(Collectors.toMap(Kind::topic, Function.identity()));

    private final String resource;
    private final String permission;
    private final String topic;

    Kind(String resource, String topic) {
        this(resource, resource.substring(0, resource.length() - 1) + ":read", topic);
    }

    Kind(String resource, String permission, String topic) {
        this.resource = resource;
        this.permission = permission;
        this.topic = topic;
    }

    static Optional<Kind> named(String resource) {
        return Optional.ofNullable(BY_RESOURCE.get(resource));
    }

    static Optional<Kind> ofTopic(String topic) {
        return Optional.ofNullable(BY_TOPIC.get(topic));
    }

    /** As the API's paths name it. */
    String resource() {
        return resource;
    }

    /** Who has it not sees none. */
    String permission() {
        return permission;
    }

    String topic() {
        return topic;
    }

    int partitions() {
        return Topics.all().stream()
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow()
                .partitions();
    }
}
