package crm.platform.command;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An answer as it goes out and as it is kept for a repetition of the same request. */
record StoredAnswer(int status, Map<String, String> headers, String body) {

    StoredAnswer with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new StoredAnswer(status, all, body);
    }

    /** With which the address ends that {@link Commands} gave to what was created. */
    UUID createdId() {
        var location = requireNonNull(headers.get(HttpHeaders.LOCATION), "nothing was created");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /**
     * The body is the text as it was written first, so that a repetition gets the very same bytes; it is the JSON of a {@code V}, but
     * none.
     */
    @SuppressWarnings("unchecked")
    <V> RestResponse<V> toResponse() {
        ResponseBuilder<Object> response = ResponseBuilder.create(status);
        headers.forEach(response::header);
        return (RestResponse<V>) response.entity(body).build();
    }
}
