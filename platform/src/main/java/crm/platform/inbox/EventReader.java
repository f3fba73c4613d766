package crm.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Reads contracts tolerantly: what a newer producer adds is ignored, an unknown enum value becomes the declared fallback. */
final class EventReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private EventReader() {}

    static <T> T read(IncomingEvent event, Class<T> reader) {
        try {
            return JSON.readValue(event.data(), reader);
        } catch (IOException e) {
            throw new UnreadableEvent(event, e);
        }
    }
}
