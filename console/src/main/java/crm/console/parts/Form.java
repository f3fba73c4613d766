package crm.console.parts;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done with a record. Without visible fields it is a button; else it folds out.
 *
 * @param id within its page, also of its fields
 * @param action where it is sent
 * @param title what is done
 * @param about with what, where a page has several forms of one title; empty: there is one
 * @param tone primary, danger or empty
 * @param fields what is asked, and what is hidden
 * @param open shown with its fields
 * @param refusal why it was refused; null: it was not sent
 */
public record Form(
        String id,
        String action,
        String title,
        String about,
        String tone,
        List<Field> fields,
        boolean open,
        @Nullable String refusal) {

    /** Of the version that was seen: who was overtaken is told. */
    public static final String VERSION = "version";

    /** Sent twice, it is done once. */
    public static final String KEY = "key";

    public static Form of(String id, String action, String title, Field... fields) {
        return new Form(id, action, title, "", "", List.of(fields), false, null);
    }

    public Form tone(String newTone) {
        return new Form(id, action, title, about, newTone, fields, open, refusal);
    }

    /** Who only hears the page hears what it is about. */
    public Form about(String what) {
        return new Form(id, action, title, what, tone, fields, open, refusal);
    }

    public Form opened() {
        return new Form(id, action, title, about, tone, fields, true, refusal);
    }

    public Form version(long version) {
        return with(Field.hidden(VERSION, String.valueOf(version)));
    }

    public Form once() {
        return with(Field.hidden(KEY, UUID.randomUUID().toString()));
    }

    private Form with(Field hidden) {
        var all = Stream.concat(Stream.of(hidden), fields.stream()).toList();
        return new Form(id, action, title, about, tone, all, open, refusal);
    }

    /** As it was sent, with what was typed and why it was refused, if this is the one that was. */
    public Form after(Sent sent) {
        if (!sent.form().equals(id)) {
            return this;
        }
        var told = fields.stream().map(sent::told).toList();
        return new Form(id, action, title, about, tone, told, true, sent.refusal() == null ? null : sent.why());
    }

    public boolean isButton() {
        return fields.stream().allMatch(field -> field.kind().equals("hidden"));
    }
}
