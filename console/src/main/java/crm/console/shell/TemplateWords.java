package crm.console.shell;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What templates may say of a text. */
@TemplateExtension
final class TemplateWords {

    private TemplateWords() {}

    /** For a value in the query of an address. */
    static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
