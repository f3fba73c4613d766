package crm.platform.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import crm.platform.data.DataComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists are paged by key, filtered and sorted by declared names only, and show what the caller may see. */
@QuarkusTest
class ListsComponentTest extends DataComponentTest {

    private static final String WIDGETS = "/api/v1/widgets";

    @BeforeEach
    void fiveWidgetsOfFourOwners() {
        TestDatabase.asService().update("delete from widget");
        insert("a", 5, "ayşe", "blue", "sales/istanbul");
        insert("b", 4, "ayşe", "blue", "sales/istanbul");
        insert("c", 3, "bora", "blue", "sales/istanbul");
        insert("d", 3, "cem", "red", "sales/ankara");
        insert("e", 1, "derya", null, "salesforce");
    }

    private static void insert(String name, int weight, String owner, String team, String department) {
        TestDatabase.asService()
                .update(
                        "insert into widget (id, version, name, weight, owner_user_id, owner_team, owner_department)"
                                + " values (?, 1, ?, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        name,
                        weight,
                        Tokens.idOf(owner),
                        team,
                        department);
    }

    private static String ayse(String visibility) {
        return Tokens.user("ayşe")
                .permissions("widget:read")
                .visibility(visibility)
                .team("blue")
                .department("sales")
                .sign();
    }

    private static List<String> names(String visibility, String query) {
        return given().auth()
                .oauth2(ayse(visibility))
                .urlEncodingEnabled(false)
                .get(WIDGETS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name");
    }

    @ParameterizedTest
    @CsvSource({"own, 'a,b'", "team, 'a,b,c'", "department, 'a,b,c,d'", "all, 'a,b,c,d,e'"})
    void visibilityWidensFromOwnRowsToAll(String visibility, String visible) {
        assertThat(names(visibility, "?sort=name")).containsExactly(visible.split(","));
    }

    /** Who knows an id does not see by it what is not visible. */
    @Test
    void rowsAreFoundByTheirIdsAsFarAsTheyAreVisible() {
        var ids = given().auth()
                .oauth2(ayse("all"))
                .get(WIDGETS + "?sort=name")
                .jsonPath()
                .getList("items.id", String.class);

        assertThat(names("own", "?filter[id][in]=" + ids.get(0) + "," + ids.get(4)))
                .containsExactly("a");
        assertThat(names("all", "?filter[id]=" + ids.get(4))).containsExactly("e");
    }

    @Test
    void theCountIsOfVisibleRowsOnly() {
        given().auth()
                .oauth2(ayse("team"))
                .get(WIDGETS + "?count=exact&limit=1")
                .then()
                .statusCode(200)
                .body("count", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "count=none",
        "sort=name",
        "sort=-name",
        "sort=weight",
        "sort=-weight",
        "sort=createdAt",
        "sort=-createdAt"
    })
    void everyRowComesOnceWhateverTheOrder(String sort) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = given().auth()
                    .oauth2(ayse("all"))
                    .urlEncodingEnabled(false)
                    .get(WIDGETS + "?limit=2&" + sort + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.name"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(found).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void filtersCompareByTheTypeOfTheirField() {
        assertThat(names("all", "?sort=name&filter%5Bweight%5D=3")).containsExactly("c", "d");
        assertThat(names("all", "?sort=name&filter%5Bweight%5D%5Bgte%5D=4")).containsExactly("a", "b");
        assertThat(names("all", "?sort=name&filter%5Bname%5D%5Bin%5D=a,e,zz")).containsExactly("a", "e");
        assertThat(names("all", "?q=C")).containsExactly("c");
    }

    /** C34: what has no value is not of that value. */
    @Test
    void equalAndNotEqualAreTogetherAll() {
        assertThat(names("all", "?sort=name&filter%5Bteam%5D%5Beq%5D=blue")).containsExactly("a", "b", "c");
        assertThat(names("all", "?sort=name&filter%5Bteam%5D%5Bne%5D=blue")).containsExactly("d", "e");
    }

    @Test
    void aFilterByNothingFindsWhoHasNoValue() {
        assertThat(names("all", "?sort=name&filter%5Bteam%5D=")).containsExactly("e");
        assertThat(names("all", "?sort=name&filter%5Bteam%5D%5Beq%5D=")).containsExactly("e");
        assertThat(names("all", "?sort=name&filter%5Bteam%5D%5Bne%5D=")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void meIsTheCallerWhereAUserIsMeant() {
        assertThat(names("all", "?sort=name&filter%5BownerUserId%5D=me")).containsExactly("a", "b");
        assertThat(names("all", "?sort=name&filter%5BownerUserId%5D%5Bin%5D=me"))
                .containsExactly("a", "b");
        assertThat(names("all", "?sort=name&filter%5BownerUserId%5D%5Bne%5D=me"))
                .containsExactly("c", "d", "e");
        assertThat(names("all", "?sort=name&filter%5Bname%5D=me")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?filter%5Bweight%5D%5Bgt%5D=, 422, list.value-unreadable",
        "?filter%5Bweight%5D=me, 422, list.value-unreadable",
        "?sort=ownerTeam, 422, list.unknown-field",
        "?sort=name%3Bdrop, 422, list.unknown-field",
        "?filter%5Bsecret%5D=1, 422, list.unknown-field",
        "?filter%5Bweight%5D=heavy, 422, list.value-unreadable",
        "?filter%5Bweight%5D%5Blike%5D=1, 422, list.unknown-parameter",
        "?filter%5Bweight%5D%5Bxx%5D=1, 422, list.unknown-operator",
        "?filter%5Bweight%5D%5Bin%5D=%2C%2C, 422, list.value-unreadable",
        "?limit=0, 422, list.limit-out-of-range",
        "?limit=201, 422, list.limit-out-of-range",
        "?unknown=1, 422, list.unknown-parameter",
        "?count=all, 422, list.unknown-count",
        "?updatedSince=2026-01-01T00:00:00Z, 422, list.unknown-parameter",
        "?cursor=abc, 400, list.cursor-invalid",
        "?filter%5Bshape%5D=OVAL, 422, list.value-unknown",
        "?filter%5Bshape%5D%5Bin%5D=ROUND%2COVAL, 422, list.value-unknown",
        "?sums=name, 422, list.not-summed",
        "?sums=, 422, list.not-summed",
        "?fields=name%2Csecret, 422, list.field-not-shown"
    })
    void whatTheListDoesNotDeclareIsRefused(String query, int status, String code) {
        given().auth()
                .oauth2(ayse("all"))
                .urlEncodingEnabled(false)
                .get(WIDGETS + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void aCursorOfAnotherSortIsRefused() {
        var cursor = given().auth()
                .oauth2(ayse("all"))
                .get(WIDGETS + "?limit=2&sort=name")
                .jsonPath()
                .getString("nextCursor");

        given().auth()
                .oauth2(ayse("all"))
                .get(WIDGETS + "?limit=2&sort=-name&cursor=" + cursor)
                .then()
                .statusCode(400);
    }
}
