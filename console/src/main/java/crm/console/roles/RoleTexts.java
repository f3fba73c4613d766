package crm.console.roles;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of roles. */
@MessageBundle(value = "roles", locale = "en")
interface RoleTexts {

    @Message("Roles")
    String title();

    @Message("Back to the roles")
    String back();

    @Message("The product’s own roles stay as they are; make one of your own beside them.")
    String why();

    @Message("{n} permissions")
    String permissionsOf(String n);

    @Message("{n} people")
    String members(String n);

    @Message("Teams")
    String teams();

    @Message("Departments")
    String departments();

    @Message("– none –")
    String none();

    @Message("Make a role")
    String make();

    @Message("Name")
    String name();

    @Message("Small letters, digits and hyphens; it never changes.")
    String nameHint();

    @Message("Description")
    String description();

    @Message("First permission")
    String first();

    @Message("Permission")
    String permission();

    @Message("What it permits")
    String permits();

    @Message("Permit")
    String permit();

    @Message("Forbid")
    String forbid();

    @Message("Remove the role")
    String remove();

    @Message("Compose the role")
    String composing();
}
