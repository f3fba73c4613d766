package crm.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Somebody who works here.
 *
 * @param state in words
 * @param code of the state
 */
record UserView(
        String id,
        String name,
        String firstName,
        String lastName,
        String account,
        String email,
        String language,
        String state,
        String code,
        List<String> roles,
        List<String> teams,
        List<String> departments) {

    static UserView of(JsonNode user, AdminTexts texts) {
        var first = user.path("firstName").asText();
        var last = user.path("lastName").asText();
        var code = user.path("status").asText();
        return new UserView(
                user.path("id").asText(),
                (first + " " + last).strip(),
                first,
                last,
                user.path("username").asText(),
                user.path("email").asText(""),
                user.path("language").asText("tr"),
                state(code, texts),
                code,
                texts(user.path("roles")),
                texts(user.path("teams")),
                texts(user.path("departments")));
    }

    static String state(String code, AdminTexts texts) {
        return Map.of(
                        "INVITED", texts.invited(),
                        "ACTIVE", texts.active(),
                        "SUSPENDED", texts.suspended(),
                        "DEACTIVATED", texts.deactivated())
                .getOrDefault(code, code);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    public String initials() {
        return Names.initials(name);
    }

    public int colour() {
        return Names.colour(name);
    }

    public boolean isActive() {
        return code.equals("ACTIVE");
    }

    public boolean isSuspended() {
        return code.equals("SUSPENDED");
    }

    public boolean isEnded() {
        return code.equals("DEACTIVATED");
    }
}
