package crm.console.parts;

import java.util.List;

/**
 * A page about one record: what is known, what can be done now, and tables of what belongs to it.
 *
 * @param back to the list
 * @param number what the record is called among people; empty for none
 * @param status in a word, with its tone
 */
public record Sheet(
        String title,
        Listing.Link back,
        String number,
        Cell status,
        List<Fact> facts,
        List<Form> forms,
        List<Listing.Table> tables) {

    /** What needs no question. */
    public List<Form> buttons() {
        return forms.stream().filter(Form::isButton).toList();
    }

    public List<Form> questions() {
        return forms.stream().filter(form -> !form.isButton()).toList();
    }
}
