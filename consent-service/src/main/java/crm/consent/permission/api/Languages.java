package crm.consent.permission.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of texts for people: the first that the caller accepts. */
final class Languages {

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
    }
}
