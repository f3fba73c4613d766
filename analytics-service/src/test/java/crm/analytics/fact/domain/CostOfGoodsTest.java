package crm.analytics.fact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import crm.analytics.fact.domain.CostOfGoods.Line;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** K6: what the goods of an order cost. */
class CostOfGoodsTest {

    @Test
    void theCostOfAnOrderIsTheSumOfQuantityTimesUnitCost() {
        var cost = CostOfGoods.of(List.of(line("2", "3.50", "TRY"), line("0.5", "1.0001", "TRY")), "TRY");

        assertThat(cost.known()).isEqualByComparingTo("7.50005");
        assertThat(cost.unknownLines()).isZero();
    }

    @Test
    void aLineWithoutCostCountsAsNothingAndIsCounted() {
        var cost = CostOfGoods.of(List.of(line("2", null, null), line("1", "4", "TRY")), "TRY");

        assertThat(cost.known()).isEqualByComparingTo("4");
        assertThat(cost.unknownLines()).isOne();
    }

    @Test
    void aCostInAnotherCurrencyIsNotAddedUp() {
        var cost = CostOfGoods.of(List.of(line("2", "3", "USD")), "TRY");

        assertThat(cost.known()).isEqualByComparingTo("0");
        assertThat(cost.unknownLines()).isOne();
    }

    private static Line line(String quantity, String unitCost, String currency) {
        return new Line(new BigDecimal(quantity), unitCost == null ? null : new BigDecimal(unitCost), currency);
    }
}
