package crm.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a caller may see: OWN &lt; TEAM &lt; DEPARTMENT (with its sub-departments) &lt; ALL. It is a predicate inside the
 * query, never a filter after it.
 */
public record Visibility(Scope scope, @Nullable UUID userId, List<String> teams, List<String> departments) {

    /** Ordered from the narrowest to the widest. */
    public enum Scope {
        OWN,
        TEAM,
        DEPARTMENT,
        ALL
    }

    public static Visibility all() {
        return new Visibility(Scope.ALL, null, List.of(), List.of());
    }

    /**
     * @param alias table alias, or empty
     * @param next number of the first free parameter
     */
    public SqlCondition on(String alias, int next) {
        if (scope == Scope.ALL) {
            return new SqlCondition("true", List.of());
        }
        var prefix = alias.isEmpty() ? "" : alias + ".";
        var parts = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        parts.add(prefix + "owner_user_id = $" + next);
        arguments.add(userId);
        if (scope.compareTo(Scope.TEAM) >= 0) {
            arguments.add(teams.toArray(String[]::new));
            parts.add(prefix + "owner_team = any($" + (next + arguments.size() - 1) + ")");
        }
        if (scope.compareTo(Scope.DEPARTMENT) >= 0) {
            arguments.add(departments.toArray(String[]::new));
            parts.add("exists (select 1 from unnest($" + (next + arguments.size() - 1) + "::text[]) d where " + prefix
                    + "owner_department = d or starts_with(" + prefix + "owner_department, d || '/'))");
        }
        return new SqlCondition("(" + String.join(" or ", parts) + ")", arguments);
    }
}
