package crm.gateway.stream;

import crm.platform.web.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many connections there are: of each caller, and together. */
@ApplicationScoped
class Seats {

    private final StreamConfig config;
    private final AtomicInteger taken;
    private final ConcurrentMap<String, Integer> ofCallers = new ConcurrentHashMap<>();

    Seats(StreamConfig config, MeterRegistry metrics) {
        this.config = config;
        this.taken = metrics.gauge("stream.connections", new AtomicInteger());
    }

    /** To be given back. */
    void take(String caller) {
        if (taken.incrementAndGet() > config.connections()) {
            taken.decrementAndGet();
            throw new Refusal(503, "stream.full", "Too many streams are open; try again later.");
        }
        if (ofCallers.merge(caller, 1, Integer::sum) > config.connectionsPerCaller()) {
            giveBack(caller);
            throw new Refusal(
                    429, "stream.too-many", "At most " + config.connectionsPerCaller() + " streams of one caller.");
        }
    }

    void giveBack(String caller) {
        ofCallers.computeIfPresent(caller, (each, number) -> number == 1 ? null : number - 1);
        taken.decrementAndGet();
    }
}
