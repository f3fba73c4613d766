package crm.proofs.scene;

import java.util.Set;

/**
 * Somebody who logs in.
 *
 * @param team without the path in front; so is the department
 */
public record Person(
        String id, String name, String securityRole, Set<String> permissions, String team, String department) {

    public boolean mayAnyOf(Set<String> wanted) {
        return wanted.stream().anyMatch(permissions::contains);
    }

    /** What the owner of a record is to this person decides. */
    public boolean sees(Person owner) {
        switch (Scope.of(permissions)) {
            case ALL:
                return true;
            case DEPARTMENT:
                return isOwn(owner) || isOfTeam(owner) || isOfDepartment(owner);
            case TEAM:
                return isOwn(owner) || isOfTeam(owner);
            default:
                return isOwn(owner);
        }
    }

    public boolean seesAll() {
        return Scope.of(permissions) == Scope.ALL;
    }

    private boolean isOwn(Person owner) {
        return id.equals(owner.id);
    }

    private boolean isOfTeam(Person owner) {
        return team.equals(owner.team);
    }

    private boolean isOfDepartment(Person owner) {
        return department.equals(owner.department) || owner.department.startsWith(department + "/");
    }
}
