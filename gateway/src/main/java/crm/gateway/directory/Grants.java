package crm.gateway.directory;

import crm.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Security roles for others than users: what they are given, and who may give it. Blocks. */
@ApplicationScoped
@AsksKeycloak
public class Grants {

    private final Users users;

    Grants(Users users) {
        this.users = users;
    }

    /**
     * Fails with 403 for roles that the caller may not hand on.
     *
     * @param field that names the roles; 422 tells of it for one that there is not
     */
    public void check(Caller caller, List<String> roles, String field) {
        var directory = users.directory();
        roles.forEach(role -> GrantRule.check(caller, null, directory.role(role, field)));
    }

    public boolean isSecurityRole(String name) {
        return users.directory().roles().containsKey(name);
    }
}
