package crm.platform.list;

/**
 * A field that a list may be filtered or sorted by, as its callers know it; implemented by an enum. The API's name is the constant in
 * camelCase: {@code CONFIRMED_AT} is {@code confirmedAt}.
 */
public interface ListField {

    String name();

    FieldType type();

    boolean sortable();

    default boolean filterable() {
        return true;
    }

    default String apiName() {
        var words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        var camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }
}
