package crm.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose the rows of a table are, and so who sees them.
 *
 * @param isOwned whether the table has the columns {@code owner_user_id}, {@code owner_team} and {@code owner_department}
 * @param above whose row an own one hangs on; null when only the own owner counts
 */
public record Ownership(boolean isOwned, @Nullable Above above) {

    /** Nobody's: whoever may read the kind sees all of it, as a catalogue. */
    public static final Ownership NOBODYS = new Ownership(false, null);

    /** The owner's alone. */
    public static final Ownership OWNERS = new Ownership(true, null);

    private static final SqlCondition ALWAYS = new SqlCondition("true", List.of());

    /** @param key of that table, and the column of the same name that leads to it */
    record Above(String table, String key) {}

    /**
     * The owner's, and theirs who see the row that it hangs on (ADR 0026): who sees a customer sees the customer's orders.
     *
     * @param table with an owner of its own
     * @param key of that table; the column that leads to it has the same name
     */
    public static Ownership ownersAndOf(String table, String key) {
        return new Ownership(true, new Above(table, key));
    }

    /**
     * @param alias of the table, never empty
     * @param next number of the first free parameter
     */
    public SqlCondition visibleTo(Visibility visibility, String alias, int next) {
        if (!isOwned) {
            return ALWAYS;
        }
        var own = visibility.on(alias, next);
        if (above == null || visibility.scope() == Visibility.Scope.ALL) {
            return own;
        }
        // the same parameters, asked of the other table
        var aboves = visibility.on("above", next);
        return new SqlCondition(
                "(" + own.sql() + " or exists (select 1 from " + above.table() + " above where above." + above.key()
                        + " = " + alias + "." + above.key() + " and " + aboves.sql() + "))",
                own.arguments());
    }
}
