package crm.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.domain.InvalidInput;
import crm.platform.list.ListRequest.Filter;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListRequestTest {

    @Test
    void whoAsksForNothingGetsTheFirstPageTheNewestFirst() {
        assertThat(ListRequest.of(Map.of()))
                .isEqualTo(new ListRequest(50, null, "", List.of(), null, null, false, null));
    }

    @Test
    void everyParameterIsRead() {
        var request = ListRequest.of(Map.of(
                "limit", List.of("7"),
                "cursor", List.of("abc"),
                "sort", List.of("-madeAt"),
                "q", List.of(" ayşe "),
                "updatedSince", List.of("2026-01-01T00:00:00Z"),
                "count", List.of("exact"),
                "sums", List.of("status"),
                "filter[weight][gte]", List.of("3")));

        assertThat(request)
                .isEqualTo(new ListRequest(
                        7,
                        "abc",
                        "-madeAt",
                        List.of(new Filter("filter[weight][gte]", "weight", "gte", "3")),
                        "ayşe",
                        OffsetDateTime.parse("2026-01-01T00:00:00Z"),
                        true,
                        "status"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, list.limit-out-of-range",
        "limit, 201, list.limit-out-of-range",
        "count, all, list.unknown-count",
        "updatedSince, yesterday, list.value-unreadable",
        "page, 2, list.unknown-parameter",
        "filter[a b], 2, list.unknown-parameter"
    })
    void whatNoListTakesIsRefused(String name, String value, String code) {
        assertRefused(Map.of(name, List.of(value)), code);
    }

    @Test
    void moreThanALittleIsRefused() {
        assertRefused(Map.of("q", List.of("x".repeat(201))), "list.search-too-long");
        assertRefused(Map.of("filter[a]", Collections.nCopies(21, "1")), "list.too-many-filters");
    }

    private static void assertRefused(Map<String, List<String>> query, String code) {
        assertThatThrownBy(() -> ListRequest.of(query))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .anyMatch(violation -> violation.code().equals(code)));
    }
}
