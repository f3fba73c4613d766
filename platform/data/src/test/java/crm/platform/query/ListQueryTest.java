package crm.platform.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.list.FieldType;
import crm.platform.list.ListParameters;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    @Test
    void aListThatTakesOtherParametersThanItSaysIsRefused() {
        assertThatThrownBy(() -> new ListQuery<>("t.id", "thing t", Fields.class, "t.id", null, null, row -> row))
                .hasMessageContaining("documents other parameters");
    }

    @ListParameters(operation = "listThings", updatedSince = true)
    enum Fields implements SqlField {
        MADE_AT;

        @Override
        public ListColumn listed() {
            return new ListColumn("t.made_at", FieldType.INSTANT, true);
        }
    }
}
