package crm.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.domain.InvalidInput;
import crm.platform.list.ListRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GTW-02: users are found as the other lists find their rows. */
class UserListTest {

    private static final List<User> ALL = List.of(
            user(1, "Işıl", "Çınar", UserStatus.ACTIVE, "sales-manager", "istanbul-sales"),
            user(2, "İlker", "Öz", UserStatus.SUSPENDED, "sales-representative", "istanbul-sales"),
            user(3, "Zeynep", "Ak", UserStatus.ACTIVE, "analyst", "ankara-sales"));

    @ParameterizedTest
    @CsvSource({
        "q, isil, 1",
        "q, IŞIL, 1",
        "q, ilker, 2",
        "q, ZEYNEP AK, 3",
        "filter[status], SUSPENDED, 2",
        "filter[role], analyst, 3",
        "filter[role][ne], analyst, 1 2",
        "filter[team], istanbul-sales, 1 2",
        "filter[role][in], 'analyst,sales-manager', 1 3",
        "filter[department], sales/istanbul, 1 2 3",
        "q, nobody, ''"
    })
    void searchesAndFilters(String parameter, String value, String found) {
        assertThat(numbers(UserList.page(ALL, asked(parameter, value)).items())).isEqualTo(found);
    }

    @Test
    void goesThroughAllPagesOnce() {
        var seen = new StringBuilder();
        var query = new HashMap<>(Map.of("limit", List.of("2"), "count", List.of("exact")));
        var first = UserList.page(ALL, ListRequest.of(query));
        seen.append(numbers(first.items()));
        query.put("cursor", List.of(first.nextCursor()));
        var second = UserList.page(ALL, ListRequest.of(query));

        assertThat(first.count()).isEqualTo(3);
        assertThat(seen.append(' ').append(numbers(second.items()))).hasToString("1 2 3");
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void aPageGoesOnBehindSomebodyWhoFitsNoLonger() {
        var query = new HashMap<>(Map.of("limit", List.of("1"), "filter[status]", List.of("ACTIVE")));
        query.put("cursor", List.of(UserList.page(ALL, ListRequest.of(query)).nextCursor()));
        var later = List.of(
                user(1, "Işıl", "Çınar", UserStatus.SUSPENDED, "sales-manager", "istanbul-sales"),
                ALL.get(1),
                ALL.get(2));

        assertThat(numbers(UserList.page(later, ListRequest.of(query)).items())).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({
        "sort, name, list.not-sortable",
        "sums, status, list.unknown-parameter",
        "updatedSince, 2026-01-01T00:00:00Z, list.unknown-parameter",
        "filter[email], x, list.unknown-field",
        "filter[status], GONE, list.value-unknown",
        "filter[team][gt], a, list.unknown-operator",
        "filter[team][xx], a, list.unknown-operator",
        "cursor, '!', list.cursor-invalid",
        "limit, 0, list.limit-out-of-range"
    })
    void refusesWhatThereIsNot(String parameter, String value, String code) {
        assertThatThrownBy(() -> UserList.page(ALL, asked(parameter, value)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static ListRequest asked(String parameter, String value) {
        return ListRequest.of(Map.of(parameter, List.of(value)));
    }

    /** The last figure of each id. */
    private static String numbers(List<User> users) {
        return String.join(
                " ",
                users.stream().map(user -> user.id().toString().substring(35)).toList());
    }

    private static User user(int number, String first, String last, UserStatus status, String role, String team) {
        return new User(
                new UUID(0, number),
                "user" + number,
                "user" + number + "@example.com",
                first,
                last,
                status,
                List.of(role),
                List.of(team),
                List.of("sales/istanbul"),
                null,
                null,
                null);
    }
}
