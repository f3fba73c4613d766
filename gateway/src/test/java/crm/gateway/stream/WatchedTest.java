package crm.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.domain.InvalidInput;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GTW-10: what can be watched. */
class WatchedTest {

    private static final UUID ONE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    @Test
    void aResourceStandsForAllOfItsRecordsAndAnIdForOne() {
        var watched = Watched.of(List.of("orders, leads/" + ONE, "leads/" + OTHER));

        assertThat(watched.includes(Kind.ORDERS, ONE)).isTrue();
        assertThat(watched.includes(Kind.LEADS, ONE)).isTrue();
        assertThat(watched.includes(Kind.LEADS, OTHER)).isTrue();
        assertThat(watched.includes(Kind.LEADS, UUID.randomUUID())).isFalse();
        assertThat(watched.includes(Kind.INVOICES, ONE)).isFalse();
    }

    @Test
    void allIsMoreThanOneWhateverComesFirst() {
        assertThat(Watched.of(List.of("orders", "orders/" + ONE)).includes(Kind.ORDERS, OTHER))
                .isTrue();
        assertThat(Watched.of(List.of("orders/" + ONE, "orders")).includes(Kind.ORDERS, OTHER))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', watch.required",
        "' , ', watch.required",
        "unicorns, watch.unknown",
        "Orders, watch.unknown",
        "order-costs, watch.unknown",
        "orders/, watch.id-unreadable",
        "orders/1, watch.id-unreadable",
        "orders/018f0000-0000-7000-8000-000000000001/lines, watch.id-unreadable",
    })
    void anythingElseIsRefused(String text, String code) {
        assertThatThrownBy(() -> Watched.of(List.of(text)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void twentyCanBeWatchedAtOnceAndNotOneMore() {
        assertThat(Watched.of(Collections.nCopies(Watched.MOST, "orders")).kinds())
                .containsExactly(Kind.ORDERS);
        assertThatThrownBy(() -> Watched.of(Collections.nCopies(Watched.MOST + 1, "orders")))
                .hasMessageContaining("20");
        assertThatThrownBy(() -> Watched.of(List.of("orders,".repeat(Watched.MOST + 1))))
                .hasMessageContaining("20");
    }

    @Test
    void everyKindIsNamedAsItsPermissionAndItsTopicAre() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::permission))
                .contains("individual-customer:read", "opportunity:read", "dispatch:read", "service-request:read");
        assertThat(Kind.values()).allMatch(kind -> kind.partitions() > 0);
    }
}
