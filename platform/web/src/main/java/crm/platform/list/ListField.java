package crm.platform.list;

import java.util.List;

/** A field that a list may be filtered by, and perhaps sorted by, as its callers know it. */
public interface ListField {

    String apiName();

    FieldType type();

    boolean sortable();

    /** All values that it can have; empty when they are not a few named ones. */
    List<String> values();

    /** A row may have none. */
    boolean isOptional();

    /** A row may have several: there is no less and no more. */
    boolean isOfMany();
}
