package crm.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The handlers of this service by the name under which they remember. */
@ApplicationScoped
class Consumers {

    private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();

    Consumers(@Any Instance<EventHandler> beans) {
        beans.forEach(this::add);
    }

    final void add(EventHandler handler) {
        handlers.putIfAbsent(handler.consumer(), handler);
    }

    Optional<EventHandler> named(String consumer) {
        return Optional.ofNullable(handlers.get(consumer));
    }

    Set<String> names() {
        return handlers.keySet();
    }
}
