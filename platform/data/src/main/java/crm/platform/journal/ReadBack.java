package crm.platform.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import crm.platform.domain.InvalidInput;
import crm.platform.event.ContractReader;
import crm.platform.event.Envelope;
import crm.platform.event.InvalidEnvelope;
import crm.platform.journal.OutboxTable.Entry;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads an event as its consumers will, headers and body, before it is stored: what lies in a topic for ever can no longer be mended. The
 * caller gets the refusal, and the transaction leaves nothing.
 */
final class ReadBack {

    private static final Logger LOG = Logger.getLogger(ReadBack.class);
    private static final String CODE = "event.unreadable";

    private ReadBack() {}

    /** @param explaining headers that are the same for all of them */
    static void require(List<Entry> entries, JsonObject explaining, Instant recordedAt) {
        entries.forEach(entry -> require(entry, explaining, recordedAt));
    }

    private static void require(Entry entry, JsonObject explaining, Instant recordedAt) {
        try {
            open(entry, explaining, recordedAt);
            ContractReader.read(
                    entry.payload().getBytes(UTF_8), entry.event().contract().getClass());
        } catch (InvalidEnvelope e) {
            throw refused(entry, "", String.valueOf(e.getMessage()));
        } catch (JsonMappingException e) {
            throw refused(entry, field(e), "a value is out of range");
        } catch (IOException e) {
            throw refused(entry, "", "its body is no JSON");
        }
    }

    private static void open(Entry entry, JsonObject explaining, Instant recordedAt) {
        var event = entry.event();
        var headers = Envelope.headers(
                entry.eventId(),
                entry.contract().type(),
                event.aggregateId(),
                event.aggregateVersion(),
                event.occurredAt(),
                recordedAt);
        explaining.forEach(header -> headers.put(header.getKey(), String.valueOf(header.getValue())));
        Envelope.open(headers);
    }

    private static InvalidInput refused(Entry entry, String field, String why) {
        // without the value: it may be personal
        LOG.warnf("%s is not published: %s", entry.contract().type(), why);
        return InvalidInput.of(field, CODE, "This cannot be told to other services: " + why + ".");
    }

    private static String field(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }
}
