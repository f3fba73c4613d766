package crm.gateway.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here. Names and addresses of users are nowhere but here: events and records carry the id.
 *
 * @param id as owners and assignees of records name it
 * @param username with which one signs in
 * @param roles security roles, in order of the alphabet; what each is made of tell the roles
 * @param teams in order of the alphabet
 * @param departments as paths, such as {@code sales/istanbul}
 * @param successorUserId of who has left: whose the records became
 * @param language BCP 47; null: none was chosen
 */
@Schema(
        name = "User",
        examples =
                "{\"id\": \"019a1b2c-0000-7000-8000-000000000003\", \"username\": \"deniz@example.com\", \"email\": \"deniz@example.com\", \"firstName\": \"Deniz\", \"lastName\": \"Kaya\", \"status\": \"ACTIVE\", \"roles\": [\"sales-representative\"], \"teams\": [\"istanbul-sales\"], \"departments\": [\"sales/istanbul\"], \"language\": \"tr\", \"createdAt\": \"2026-11-20T09:30:00Z\"}")
record User(
        UUID id,
        String username,
        @Nullable String email,
        String firstName,
        String lastName,
        UserStatus status,
        List<String> roles,
        List<String> teams,
        List<String> departments,
        @Nullable String language,
        @Nullable UUID successorUserId,
        @Nullable Instant createdAt)
        implements Loggable {

    @Override
    public String logged() {
        return id.toString();
    }

    String name() {
        return (firstName + " " + lastName).strip();
    }
}
