package crm.console.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record of the API, read for people: what is not there is empty. */
public record Told(JsonNode record, Words words) {

    public String text(String field) {
        return record.path(field).asText("");
    }

    public @Nullable Instant at(String field) {
        return record.hasNonNull(field) ? Instant.parse(record.path(field).asText()) : null;
    }

    public String moment(String field) {
        var at = at(field);
        return at == null ? "" : words.day(at) + " " + words.time(at);
    }

    public String number(String field) {
        return record.hasNonNull(field) ? words.number(record.path(field).asLong()) : "";
    }
}
