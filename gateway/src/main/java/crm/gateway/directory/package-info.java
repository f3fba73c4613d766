/** Who works here: users, teams, departments and roles, kept in Keycloak (GTW-01 to GTW-06). */
@NullMarked
package crm.gateway.directory;

import org.jspecify.annotations.NullMarked;
