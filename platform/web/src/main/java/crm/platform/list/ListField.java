package crm.platform.list;

/** A field that a list may be filtered by, and perhaps sorted by, as its callers know it. */
public interface ListField {

    String apiName();

    FieldType type();

    boolean sortable();
}
