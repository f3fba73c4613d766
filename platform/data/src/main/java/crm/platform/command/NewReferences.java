package crm.platform.command;

import com.fasterxml.jackson.databind.JsonNode;
import crm.platform.domain.NotHeardOf;
import crm.platform.domain.NotKnownYet;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A record that one service has made is heard of by the others a moment later, and callers use it at once. So a command that is refused
 * because a field names an unknown record, by an id that was made a moment ago (UUIDv7 tells when), is tried again for a while. Ids of long ago are refused at once: they will not come any more.
 */
@ApplicationScoped
class NewReferences {

    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** Events are seldom later than that; whoever then still names it gets the plain refusal. */
    private static final Duration NEW = Duration.ofMinutes(1);

    /** Clocks of services may differ. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private static final Pattern TIMED_ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final int BITS_BEHIND_TIME = 16;

    private final Vertx vertx;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long a command waits for what it names; shorter than the gateway waits for an answer */
    NewReferences(
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "crm.command.reference-patience", defaultValue = "3s") Duration patience) {
        this.vertx = vertx;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Fails with {@link NotKnownYet} when what is new has not come in time.
     *
     * @param request as it was sent; only asked for when the command is refused
     * @param command each attempt is a transaction of its own
     */
    <T> Uni<T> awaited(Supplier<JsonNode> request, Supplier<Uni<T>> command) {
        return Uni.createFrom()
                .deferred(() -> attempt(request, command, clock.instant().plus(patience)));
    }

    private <T> Uni<T> attempt(Supplier<JsonNode> request, Supplier<Uni<T>> command, Instant until) {
        return Uni.createFrom()
                .deferred(command::get)
                .onFailure(NotHeardOf.class)
                .recoverWithUni(failure -> {
                    var now = clock.instant();
                    if (!isNew(failure, request.get(), now)) {
                        return Uni.createFrom().failure(failure);
                    }
                    if (!now.isBefore(until)) {
                        return Uni.createFrom().failure(new NotKnownYet(failure));
                    }
                    return pause().chain(() -> attempt(request, command, until));
                });
    }

    /** The timer comes back to the context of the call, where its user and its session are. */
    private Uni<Void> pause() {
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(BETWEEN.toMillis(), timer -> emitter.complete(null)));
    }

    private static boolean isNew(NotHeardOf refusal, JsonNode request, Instant now) {
        return refusal.field()
                .filter(field -> namesSomethingNew(request, field, now))
                .isPresent();
    }

    /** @param field that names records by their ids, one or many, wherever it stands in the request */
    static boolean namesSomethingNew(JsonNode request, String field, Instant now) {
        var oldest = now.minus(NEW);
        var newest = now.plus(SKEW);
        return request.findValues(field).stream()
                .flatMap(value -> TIMED_ID.matcher(value.toString()).results())
                .map(found -> madeAt(UUID.fromString(found.group())))
                .anyMatch(at -> at.isAfter(oldest) && at.isBefore(newest));
    }

    private static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> BITS_BEHIND_TIME);
    }
}
