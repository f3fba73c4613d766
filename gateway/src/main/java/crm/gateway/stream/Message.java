package crm.gateway.stream;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One message of a stream.
 *
 * @param event null: nothing but a sign of life
 * @param data JSON
 * @param position how far one has heard with it; null: not farther than before
 */
record Message(@Nullable Event event, String data, @Nullable String position) {

    private static final String NOTHING = "{}";

    /** What a message says. */
    enum Event {
        /** A record has changed. */
        CHANGED,
        /** More may have changed than can be told: what is shown has to be loaded anew. */
        RESET,
        /** The token has ended, and the stream with it. */
        EXPIRED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Message changed(Kind kind, Change change, @Nullable String position) {
        var hint = "{\"type\":\"%s\",\"id\":\"%s\",\"version\":%d}"
                .formatted(kind.resource(), change.id(), change.version());
        return new Message(Event.CHANGED, hint, position);
    }

    static Message reset(String position) {
        return new Message(Event.RESET, NOTHING, position);
    }

    static Message expired() {
        return new Message(Event.EXPIRED, NOTHING, null);
    }

    static Message alive(String position) {
        return new Message(null, NOTHING, position);
    }
}
