package crm.platform.domain;

/**
 * A field names a record of another service, of which no event has told yet, or which the caller may not see. What is new may still come:
 * such a command is tried again for a moment.
 */
public class NotHeardOf extends UnknownReference {

    private static final long serialVersionUID = 1L;

    /** @param what the record in the singular, {@code lead}; the code becomes {@code lead.unknown} */
    public NotHeardOf(String what, String field) {
        super(what, field);
    }
}
