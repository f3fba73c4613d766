package crm.gateway.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The catalogue of topics as a page: no script, nothing fetched from elsewhere. */
final class AsyncApiPage {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}"
                    + "pre{background:#f4f4f4;padding:1rem;overflow:auto}code{font-size:.9em}h2{border-top:1px solid #ccc;padding-top:1rem}";

    private final JsonNode document;
    private final StringBuilder html = new StringBuilder();

    private AsyncApiPage(JsonNode document) {
        this.document = document;
    }

    static String of(String yaml) {
        try {
            return new AsyncApiPage(YAML.readTree(yaml)).render();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("asyncapi.yaml cannot be read", e);
        }
    }

    private String render() {
        var title = document.at("/info/title").asText();
        html.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>")
                .append(escape(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style><h1>")
                .append(escape(title))
                .append("</h1><p>")
                .append(escape(document.at("/info/description").asText()))
                .append("</p><p><a href=\"/asyncapi.yaml\">asyncapi.yaml</a></p>");
        document.path("channels").forEachEntry(this::channel);
        return html.append("</html>").toString();
    }

    private void channel(String name, JsonNode channel) {
        html.append("<h2><code>")
                .append(escape(channel.path("address").asText(name)))
                .append("</code></h2><p>")
                .append(escape(channel.path("description").asText()))
                .append("</p>");
        channel.path("messages").forEachEntry((key, message) -> message(key, resolve(message)));
    }

    private void message(String name, JsonNode message) {
        html.append("<h3><code>")
                .append(escape(message.path("name").asText(name)))
                .append("</code></h3><p>")
                .append(escape(message.path("summary").asText()))
                .append("</p><details><summary>Schema and sample</summary><pre>")
                .append(escape(resolve(message.path("payload")).toPrettyString()))
                .append("</pre><pre>")
                .append(escape(message.path("examples").toPrettyString()))
                .append("</pre></details>");
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
