package crm.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** The headers of a record as texts, of which each can be stored, whatever their bytes are. */
final class HeaderTexts {

    private HeaderTexts() {}

    static Map<String, String> of(Headers headers) {
        var texts = new LinkedHashMap<String, String>();
        for (var header : headers) {
            texts.put(storable(header.key()), header.value() == null ? "" : storable(header.value()));
        }
        return texts;
    }

    private static String storable(byte[] bytes) {
        return storable(new String(bytes, StandardCharsets.UTF_8));
    }

    /** PostgreSQL stores every character but this one. */
    static String storable(String text) {
        return text.replace('\u0000', '\uFFFD');
    }
}
