package crm.customer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import crm.customer.CustomerComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C17: customers are looked for by what other systems call them. */
@QuarkusTest
class ExternalIdListComponentTest extends CustomerComponentTest {

    private final String shop = "shop-" + UUID.randomUUID();
    private final String till = "till-" + UUID.randomUUID();
    private final String nobodys = UUID.randomUUID().toString();

    @BeforeEach
    void customers() {
        register("Ada", List.of(Map.of("system", shop, "id", "1"), Map.of("system", till, "id", "2")));
        register("Can", List.of(Map.of("system", shop, "id", "2")));
        register("Efe", List.of(Map.of("system", nobodys, "id", nobodys)));
    }

    @Test
    void oneOfTheirsIsAsAsked() {
        assertThat(names("filter[externalSystem]", shop)).containsExactlyInAnyOrder("Ada", "Can");
        assertThat(names("filter[externalSystem]", till)).containsExactly("Ada");
        assertThat(names("filter[externalId]", nobodys)).containsExactly("Efe");
        assertThat(names("filter[externalId][in]", nobodys + "," + UUID.randomUUID()))
                .containsExactly("Efe");
        assertThat(names("filter[externalSystem]", shop, "filter[externalId]", "2"))
                .containsExactlyInAnyOrder("Ada", "Can");
        assertThat(names("filter[externalId]", UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void eqAndNeAreAllAndNothingFindsWhoHasNone() {
        created(PERSONS, person("Gül", "Kaya"));
        var all = count("", "");
        assertThat(count("filter[externalSystem]", shop) + count("filter[externalSystem][ne]", shop))
                .isEqualTo(all);
        assertThat(count("filter[externalId]", "") + count("filter[externalId][ne]", ""))
                .isEqualTo(all);
        assertThat(count("filter[externalId]", "")).isPositive();
    }

    @Test
    void anExternalIdHasNoOrder() {
        refused(manager().queryParam("filter[externalId][gt]", "1").get(PERSONS).then(), 422, "list.unknown-operator");
        assertThat(stranger()
                        .queryParam("filter[externalSystem]", shop)
                        .get(PERSONS)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static int count(String filter, String value) {
        var request = manager().queryParam("count", "exact").queryParam("limit", "1");
        return (filter.isEmpty() ? request : request.queryParam(filter, value))
                .get(PERSONS)
                .then()
                .statusCode(200)
                .extract()
                .path("count");
    }

    private static List<String> names(String... filters) {
        var request = manager();
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get(PERSONS).then().statusCode(200).extract().path("items.firstName");
    }

    private static void register(String firstName, List<Map<String, String>> externalIds) {
        var person = new HashMap<String, Object>(person(firstName, "Kaya"));
        person.put("externalIds", externalIds);
        created(PERSONS, person);
    }
}
