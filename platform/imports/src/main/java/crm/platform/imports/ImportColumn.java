package crm.platform.imports;

import crm.platform.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that a kind of import understands.
 *
 * @param name camelCase, as in the API; the file's own header is mapped to it
 * @param required every row needs a value
 * @param values what an {@link ColumnType#ENUM} may be; empty for other types
 * @param maxLength characters
 * @param signed a number may be negative
 * @param absent what an empty cell means in a key; empty: nothing but itself
 * @param vocabulary whose terms a {@link ColumnType#CODE} may be; null for other types
 * @param description one sentence for the person who prepares the file
 */
public record ImportColumn(
        String name,
        ColumnType type,
        boolean required,
        List<String> values,
        int maxLength,
        boolean signed,
        String absent,
        @Nullable Vocabulary vocabulary,
        @Nullable String description) {

    private static final int LONGEST_CODE = 40;

    public ImportColumn {
        values = List.copyOf(values);
        if ((type == ColumnType.ENUM) == values.isEmpty()) {
            throw new IllegalArgumentException("values belong to an ENUM column, and to no other: " + name);
        }
        if ((type == ColumnType.CODE) == (vocabulary == null)) {
            throw new IllegalArgumentException("a vocabulary belongs to a CODE column, and to no other: " + name);
        }
    }

    public static ImportColumn required(String name, ColumnType type) {
        return of(name, type, true, List.of());
    }

    public static ImportColumn optional(String name, ColumnType type) {
        return of(name, type, false, List.of());
    }

    public static ImportColumn requiredOneOf(String name, Enum<?>... values) {
        return of(name, ColumnType.ENUM, true, names(values));
    }

    public static ImportColumn optionalOneOf(String name, Enum<?>... values) {
        return of(name, ColumnType.ENUM, false, names(values));
    }

    public static ImportColumn requiredOneOf(String name, List<String> values) {
        return of(name, ColumnType.ENUM, true, values);
    }

    public static ImportColumn optionalOneOf(String name, List<String> values) {
        return of(name, ColumnType.ENUM, false, values);
    }

    /** A term of a vocabulary that is not retired. */
    public static ImportColumn optionalTermOf(Vocabulary vocabulary, String name) {
        return new ImportColumn(name, ColumnType.CODE, false, List.of(), LONGEST_CODE, false, "", vocabulary, null);
    }

    public ImportColumn upTo(int characters) {
        return new ImportColumn(name, type, required, values, characters, signed, absent, vocabulary, description);
    }

    /** Negative numbers are welcome. */
    public ImportColumn asSigned() {
        return new ImportColumn(name, type, required, values, maxLength, true, absent, vocabulary, description);
    }

    /** In a key an empty cell is the same as this value. */
    public ImportColumn otherwise(String value) {
        return new ImportColumn(name, type, required, values, maxLength, signed, value, vocabulary, description);
    }

    public ImportColumn describedAs(String sentence) {
        return new ImportColumn(name, type, required, values, maxLength, signed, absent, vocabulary, sentence);
    }

    private static ImportColumn of(String name, ColumnType type, boolean required, List<String> values) {
        return new ImportColumn(name, type, required, values, defaultLength(type), false, "", null, null);
    }

    private static int defaultLength(ColumnType type) {
        return switch (type) {
            case TEXT -> 1_000;
            case INTERVALS -> 8_000;
            case KEY -> 200;
            case EMAIL -> 254;
            default -> 64;
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
