package crm.console.administration;

import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.shell.Shell;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Roles, teams and departments, for the choices of forms. */
@RequestScoped
class Organisation {

    private final Api api;

    Organisation(Api api) {
        this.api = api;
    }

    record Names(List<String> roles, List<String> teams, List<String> departments) {}

    Uni<Names> names(Shell shell) {
        return Uni.combine()
                .all()
                .unis(list(shell, "roles", "name"), list(shell, "teams", "name"), list(shell, "departments", "path"))
                .asTuple()
                .map(all -> new Names(all.getItem1(), all.getItem2(), all.getItem3()));
    }

    private Uni<List<String>> list(Shell shell, String resource, String field) {
        return api.get(shell.language(), "/api/v1/" + resource)
                .map(list -> Items.rows(list, each -> each.path(field).asText()));
    }
}
