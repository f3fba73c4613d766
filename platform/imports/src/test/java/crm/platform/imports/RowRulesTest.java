package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowRulesTest {

    private static final ImportRow ROW = new ImportRow(7, Map.of());

    @Test
    void aRowThatNoRuleRefusesIsAccepted() {
        var outcome = new RowRules(ROW, null).on("amount", () -> {}).orElse(ROW::created);

        assertThat(outcome).isEqualTo(ROW.created());
    }

    @Test
    void theFirstRuleThatRefusesIsNamedWithItsColumnAndItsCode() {
        var outcome = new RowRules(ROW, null)
                .on("day", () -> {})
                .on("amount", () -> refuse(InvalidInput.of("lineAmount", "money.negative", "A price is not negative.")))
                .on("customer", () -> refuse(new RuleViolation("customer.unknown", "There is no such customer.")))
                .orElse(ROW::created);

        assertThat(outcome).isEqualTo(ROW.failed("amount", "money.negative", "A price is not negative."));
    }

    @Test
    void rulesAndWhatIsNotThereRefuseWithTheirOwnCodes() {
        assertThat(refusedBy(new RuleViolation("customer.unknown", "There is no such customer.")))
                .isEqualTo("customer.unknown");
        assertThat(refusedBy(new NotFound("order", "of this customer"))).isEqualTo("order.not-found");
    }

    @Test
    void valuesThatCouldNotBeReadAskNoRule() {
        var unreadable = ROW.failed("quantity", "quantity.out-of-range", "More than 0.");
        var outcome = new RowRules(ROW, unreadable)
                .on("amount", () -> refuse(new IllegalStateException("asked")))
                .orElse(ROW::created);

        assertThat(outcome).isEqualTo(unreadable);
    }

    private static String refusedBy(RuntimeException refusal) {
        return new RowRules(ROW, null)
                .on("column", () -> refuse(refusal))
                .orElse(ROW::created)
                .code();
    }

    private static void refuse(RuntimeException refusal) {
        throw refusal;
    }
}
