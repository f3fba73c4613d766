package crm.contracts.identity;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * A user as the directory has it after a change: all of it, so that a reader needs the latest event only. Names and addresses stay in
 * the directory.
 *
 * @param roles security roles
 * @param teams names below {@code /teams}; a record that is made belongs to the first
 * @param departments paths below {@code /departments}: {@code sales/istanbul}
 * @param changedFields names of the fields that differ from the event before; {@code profile} for a name, an address or a language
 * @param successorUserId of somebody who has left: whose the records become; null: they stay
 */
@Contract(
        type = "crm.identity.user.changed.v1",
        topic = Topics.USER,
        summary = "A user was invited, changed, suspended or deactivated, or got other roles, teams or departments.")
public record UserChanged(
        UUID userId,
        UserStatus status,
        @Code List<String> roles,
        List<String> teams,
        List<String> departments,
        @Code List<String> changedFields,
        @Nullable UUID successorUserId) {}
