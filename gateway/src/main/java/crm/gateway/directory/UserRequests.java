package crm.gateway.directory;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked about users. */
final class UserRequests {

    private static final String LANGUAGES = "tr|en";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_CODE = 100;
    private static final int MOST = 50;

    private UserRequests() {}

    /** @param roles and teams and departments may be given later, too */
    @Schema(
            name = "InviteUserRequest",
            examples =
                    "{\"email\": \"deniz@example.com\", \"firstName\": \"Deniz\", \"lastName\": \"Kaya\", \"language\": \"tr\", \"roles\": [\"sales-representative\"], \"teams\": [\"istanbul-sales\"], \"departments\": [\"sales/istanbul\"]}")
    record Invite(
            @NotBlank @Email @Size(max = LONGEST_ADDRESS) String email,
            @NotBlank @Size(max = LONGEST_NAME) String firstName,
            @NotBlank @Size(max = LONGEST_NAME) String lastName,
            @Pattern(regexp = LANGUAGES) @Nullable String language,
            @Size(max = MOST) @Nullable List<@NotNull @Size(max = LONGEST_CODE) String> roles,
            @Size(max = MOST) @Nullable List<@NotNull @Size(max = LONGEST_CODE) String> teams,
            @Size(max = MOST) @Nullable List<@NotNull @Size(max = LONGEST_CODE) String> departments)
            implements Loggable {

        @Override
        public String logged() {
            return Stream.of(roles, teams, departments)
                    .flatMap(Stream::ofNullable)
                    .map(codes -> String.join(",", codes))
                    .collect(Collectors.joining(","));
        }

        @Override
        public String toString() {
            return "Invite[***]";
        }
    }

    /** JSON merge patch: a field that is left out stays as it is; none of them can be taken away. */
    @Schema(name = "ChangeUserRequest", examples = "{\"lastName\": \"Kaya Demir\", \"language\": \"en\"}")
    record Change(
            @Email @Size(max = LONGEST_ADDRESS) @Nullable String email,
            @Size(min = 1, max = LONGEST_NAME) @Nullable String firstName,
            @Size(min = 1, max = LONGEST_NAME) @Nullable String lastName,
            @Pattern(regexp = LANGUAGES) @Nullable String language) {

        @Override
        public String toString() {
            return "Change[***]";
        }
    }

    /** @param successorUserId whose the records become that the user owns; absent: they stay */
    @Schema(
            name = "DeactivateUserRequest",
            examples = "{\"successorUserId\": \"019a1b2c-0000-7000-8000-000000000003\"}")
    record Deactivate(@Nullable UUID successorUserId) implements Loggable {

        @Override
        public String logged() {
            return successorUserId == null ? "no-successor" : successorUserId.toString();
        }
    }

    /** @param role a security role, as {@code GET /api/v1/roles} lists them */
    @Schema(name = "UserRoleRequest", examples = "{\"role\": \"sales-manager\"}")
    record Role(@NotBlank @Size(max = LONGEST_CODE) String role) implements Loggable {

        @Override
        public String logged() {
            return role;
        }
    }

    /** @param team as {@code GET /api/v1/teams} lists them */
    @Schema(name = "UserTeamRequest", examples = "{\"team\": \"istanbul-sales\"}")
    record Team(@NotBlank @Size(max = LONGEST_CODE) String team) implements Loggable {

        @Override
        public String logged() {
            return team;
        }
    }

    /** @param department the only one that the user is in afterwards */
    @Schema(name = "UserDepartmentRequest", examples = "{\"department\": \"sales/ankara\"}")
    record Department(@NotBlank @Size(max = LONGEST_CODE) String department) implements Loggable {

        @Override
        public String logged() {
            return department;
        }
    }
}
