package crm.console.parts;

import org.jspecify.annotations.Nullable;

/**
 * Something known of a record.
 *
 * @param address where more of it stands; null: nowhere
 */
public record Fact(String name, String value, @Nullable String address) {

    public static Fact of(String name, String value) {
        return new Fact(name, value, null);
    }
}
