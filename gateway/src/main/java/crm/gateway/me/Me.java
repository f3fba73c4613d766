package crm.gateway.me;

import crm.platform.security.Caller;
import crm.platform.security.Visibility;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and what the caller may do: for a frontend that shows no button in vain.
 *
 * @param username with which one logs in
 * @param name for people; null when the identity provider tells none
 * @param permissions as the document's operations ask for them, in order of the alphabet
 * @param visibility of whose records; what hangs on a visible customer is visible, too
 * @param teams of the caller; a record that the caller makes belongs to the first
 * @param departments as paths, such as {@code sales/istanbul}; a record that the caller makes belongs to the first
 * @param language BCP 47, of texts for this caller
 * @param timeZone IANA, of days and hours for this caller
 */
@Schema(name = "Me")
record Me(
        @Schema(examples = "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10")
        String id,

        @Schema(examples = "ayse") String username,
        @Nullable String name,

        @Schema(examples = "[\"order:read\", \"order:write\"]")
        List<String> permissions,

        Visibility.Scope visibility,
        @Schema(examples = "[\"istanbul-sales\"]") List<String> teams,
        @Schema(examples = "[\"sales/istanbul\"]") List<String> departments,
        @Schema(examples = "tr") String language,
        @Schema(examples = "Europe/Istanbul") String timeZone) {

    private static final String OF_VISIBILITY = "visibility:";

    static Me of(Caller caller, @Nullable String fullName, String language, ZoneId zone) {
        return new Me(
                caller.userId().toString(),
                caller.name(),
                fullName,
                caller.permissions().stream().filter(Me::isPermission).sorted().toList(),
                caller.visibility().scope(),
                caller.visibility().teams(),
                caller.visibility().departments(),
                language,
                zone.getId());
    }

    /** The identity provider has roles of its own, and a name for each bundle of permissions. */
    private static boolean isPermission(String role) {
        return role.contains(":") && !role.startsWith(OF_VISIBILITY);
    }
}
