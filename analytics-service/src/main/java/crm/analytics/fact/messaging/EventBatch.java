package crm.analytics.fact.messaging;

import crm.platform.event.IncomingEvent;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The events of one delivery by type; types that nobody asks for are passed over. */
record EventBatch(List<IncomingEvent> events) {

    /** In the order of arrival, which for one aggregate is the order of its versions. */
    <T, R> List<R> of(String type, Class<T> reader, Function<T, R> then) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> then.apply(event.as(reader)))
                .toList();
    }

    /** The same, with the place of the event in its aggregate's history. */
    <T, R> List<R> versioned(String type, Class<T> reader, BiFunction<T, Long, R> then) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> then.apply(event.as(reader), event.aggregateVersion()))
                .toList();
    }
}
