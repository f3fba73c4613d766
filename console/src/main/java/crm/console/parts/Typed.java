package crm.console.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.console.shell.Words;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What was typed into a form, on its way into the body of a command. */
public final class Typed {

    private static final String CURRENCY = "currency";
    /** Of a form that names no currency. */
    public static final String USUAL = "TRY";

    private final MultivaluedMap<String, String> form;
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();

    public Typed(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /** Empty for what was not typed. */
    public String get(String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** These texts, as far as something was typed. */
    public Typed texts(String... names) {
        for (var name : names) {
            if (!get(name).isEmpty()) {
                body.put(name, get(name));
            }
        }
        return this;
    }

    /** These texts in a patch: what was emptied is taken away. */
    public Typed patched(String... names) {
        for (var name : names) {
            if (!form.containsKey(name)) {
                continue;
            }
            if (get(name).isEmpty()) {
                body.putNull(name);
            } else {
                body.put(name, get(name));
            }
        }
        return this;
    }

    public Typed ticked(String... names) {
        for (var name : names) {
            body.put(name, !get(name).isEmpty());
        }
        return this;
    }

    /** An amount, as far as one was typed, in the currency that the form names; lira where it names none. */
    public Typed money(String name, Words words) {
        if (!get(name).isEmpty()) {
            body.set(name, moneyOf(get(name), words));
        }
        return this;
    }

    public ObjectNode body() {
        return body;
    }

    public ObjectNode moneyOf(String typed, Words words) {
        return amount(words.read(typed));
    }

    /** @param plain as the API reads it */
    public ObjectNode amount(String plain) {
        var currency = get(CURRENCY).isEmpty() ? USUAL : get(CURRENCY);
        return JsonNodeFactory.instance.objectNode().put("amount", plain).put(CURRENCY, currency);
    }

    /** A number of the body; what is none is sent as it was typed, and the API says so. */
    public static JsonNode numberOf(String typed, Words words) {
        try {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(words.read(typed)));
        } catch (NumberFormatException noNumber) {
            return JsonNodeFactory.instance.textNode(typed);
        }
    }

    /** The version that was seen, and the key by which a command is done once. */
    public Map<String, String> headers() {
        var headers = new HashMap<String, String>();
        if (!get(Form.VERSION).isEmpty()) {
            headers.put("If-Match", "\"" + get(Form.VERSION) + "\"");
        }
        if (!get(Form.KEY).isEmpty()) {
            headers.put("Idempotency-Key", get(Form.KEY));
        }
        return headers;
    }
}
