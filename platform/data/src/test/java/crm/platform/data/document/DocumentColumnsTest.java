package crm.platform.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked for; that it is read as Hibernate writes it is part of each service's proof of mappings. */
@SuppressWarnings("unused") // fields are read by reflection
class DocumentColumnsTest {

    private static class Parent {
        UUID id;
        Instant updatedAt;
    }

    @Table(name = "shop")
    private static final class Shop extends Parent {
        static final int CLOSED = 7;

        String name;
        DayOfWeek freeDay;

        @ElementCollection
        List<String> doors;
    }

    @Table(name = "odd")
    private static final class Odd {
        Thread thread;
    }

    @Test
    void theColumnsAreTheFieldsOfTheEntityAndOfWhatItExtends() {
        var shops = new DocumentColumns<>(Shop.class, "s");

        assertThat(shops.from()).isEqualTo("shop s");
        assertThat(shops.select()).isEqualTo("s.id, s.updated_at, s.name, s.free_day");
        assertThat(shops.column("freeDay").sql()).isEqualTo("s.free_day");
        assertThat(shops.column("freeDay").type().constants()).hasSize(7);
    }

    @Test
    void aListThatDoesNotShowAFieldDoesNotReadIt() {
        var shops = new DocumentColumns<>(Shop.class, "s");

        assertThat(shops.selectWithout("name", "freeDay")).isEqualTo("s.id, s.updated_at");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> shops.selectWithout("size"));
    }

    @Test
    void aFieldThatIsNotThereOrHasNoTypeIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new DocumentColumns<>(Shop.class, "s").column("size"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new DocumentColumns<>(Odd.class, "o"));
    }
}
