package crm.platform.command;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer as it goes out and as it is kept for a repetition of the same request. */
record StoredAnswer(int status, Map<String, String> headers, String body) {

    StoredAnswer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new StoredAnswer(status, all, body);
    }

    Response toResponse() {
        var response = Response.status(status).entity(body);
        headers.forEach(response::header);
        return response.build();
    }
}
