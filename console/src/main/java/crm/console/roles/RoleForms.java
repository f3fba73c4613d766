package crm.console.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.console.api.Items;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Option;
import crm.console.parts.Typed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The forms by which a role is composed: one permission after the other, so that it works without script. */
final class RoleForms {

    /** Who may compose roles. */
    static final String PERMISSION = "role:write";

    static final String MAKE = "make";

    /** A role has no version: a command says what shall be, and is right whoever was there meanwhile. */
    static final Map<String, String> HEADERS = Map.of();

    private static final String ASKED = "permissions";

    private RoleForms() {}

    static Form make(JsonNode permissions, RoleTexts texts) {
        return Form.of(
                MAKE,
                RolesResource.PAGE,
                texts.make(),
                Field.text("name", texts.name()).hint(texts.nameHint()).must(),
                Field.text("description", texts.description()),
                Field.select(ASKED, texts.first(), options(permissions, List.of()))
                        .searched()
                        .must());
    }

    static Form permit(String role, JsonNode permissions, Collection<String> had, RoleTexts texts) {
        return Form.of(
                        "permit",
                        address(role, "permit"),
                        texts.permit(),
                        Field.select(ASKED, texts.permission(), options(permissions, had))
                                .searched()
                                .must())
                .opened();
    }

    static Form forbid(String role, String permission, RoleTexts texts) {
        return Form.of(idOfForbid(permission), address(role, "forbid"), texts.forbid(), Field.hidden(ASKED, permission))
                .about(permission);
    }

    static Form remove(String role, RoleTexts texts) {
        return Form.of("remove", address(role, "remove"), texts.remove()).tone("danger");
    }

    /** Which form of the role's page was sent. */
    static String idOf(String deed, MultivaluedMap<String, String> form) {
        return deed.equals("forbid") ? idOfForbid(new Typed(form).get(ASKED)) : deed;
    }

    private static String idOfForbid(String permission) {
        return "forbid-" + permission.replace(':', '-');
    }

    private static String address(String role, String deed) {
        return RolesResource.PAGE + "/" + role + "/" + deed;
    }

    private static List<Option> options(JsonNode permissions, Collection<String> had) {
        return Items.of(permissions)
                .map(permission -> permission.path("name").asText())
                .filter(name -> !had.contains(name))
                .map(name -> new Option(name, name))
                .toList();
    }

    static ObjectNode made(MultivaluedMap<String, String> form) {
        return permissions(new Typed(form).texts("name", "description"));
    }

    static ObjectNode permissions(Typed typed) {
        var body = typed.body();
        var asked = body.putArray(ASKED);
        if (!typed.get(ASKED).isEmpty()) {
            asked.add(typed.get(ASKED));
        }
        return body;
    }
}
