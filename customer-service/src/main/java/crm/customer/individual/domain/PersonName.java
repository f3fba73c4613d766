package crm.customer.individual.domain;

import crm.customer.text.domain.Text;

/** How a person is called; never shown by {@code toString}, so that no log can hold it. */
public record PersonName(String first, String last) {

    private static final int LONGEST = 100;

    public PersonName {
        first = Text.required("firstName", first, LONGEST);
        last = Text.required("lastName", last, LONGEST);
    }

    @Override
    public String toString() {
        return "PersonName[***]";
    }
}
