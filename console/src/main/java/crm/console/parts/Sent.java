package crm.console.parts;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.ApiRefusal;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A form that came back: what was typed stays, beside it why it was refused.
 *
 * @param form its id; empty: none was sent
 * @param why in the language of the page
 */
public record Sent(
        String form,
        MultivaluedMap<String, String> typed,
        @Nullable ApiRefusal refusal,
        String why) {

    public static final Sent NOTHING = new Sent("", new MultivaluedHashMap<>(), null, "");

    /** What a form knows better than who sends it. */
    private static final Set<String> OWN = Set.of(Form.VERSION, Form.KEY);

    /** A form that is not done yet: it comes back as it was typed, without a refusal. */
    public static Sent unfinished(String form, MultivaluedMap<String, String> typed) {
        return new Sent(form, typed, null, "");
    }

    /** What was seen when it was typed: only who was told of a newer one goes on from that. */
    public boolean keepsVersion() {
        var seen = typed.getFirst(Form.VERSION);
        return !form.isEmpty() && (refusal == null || !refusal.isStale()) && seen != null && seen.matches("\\d{1,18}");
    }

    Field told(Field field) {
        if (field.name().equals(Form.VERSION) && keepsVersion()) {
            return field.value(typed.getFirst(Form.VERSION));
        }
        if (OWN.contains(field.name())) {
            return field;
        }
        var value = typed.getFirst(field.name());
        return field.value(value).refused(violation(field.name()));
    }

    /** The API names fields by their place in the body, a form by their last word. */
    private @Nullable String violation(String name) {
        if (refusal == null) {
            return null;
        }
        return StreamSupport.stream(refusal.problem().path("violations").spliterator(), false)
                .filter(one -> isAbout(one.path("field").asText(), name))
                .map(one -> one.path("message").asText())
                .findFirst()
                .orElse(null);
    }

    private static boolean isAbout(String field, String name) {
        return field.equals(name) || field.endsWith("." + name) || field.startsWith(name + ".");
    }

    /** The ids that a refusal names, such as of customers who exist already. */
    public List<String> existing() {
        return refusal == null
                ? List.of()
                : StreamSupport.stream(refusal.problem().path("existingIds").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
