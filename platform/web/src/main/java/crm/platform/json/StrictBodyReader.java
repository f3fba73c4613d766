package crm.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;

/**
 * Reads the bodies of requests by {@link RequestJson}; it comes before the framework's own reader, which is tolerant. Answers of other
 * services are read as they come: what is wrong in one of many must not take the others along.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Singleton
@Consumes("*/*") // whatever the framework's reader takes to be JSON
public class StrictBodyReader extends ServerJacksonMessageBodyReader {

    private final ObjectReader reader;

    @Inject
    StrictBodyReader(Instance<ObjectMapper> application, RequestJson json) {
        super(application);
        this.reader = json.mapper().reader();
    }

    @Override
    protected ObjectReader getEffectiveReader() {
        return reader;
    }
}
