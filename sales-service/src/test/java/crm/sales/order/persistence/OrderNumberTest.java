package crm.sales.order.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderNumberTest {

    @ParameterizedTest
    @CsvSource({"1, ORD-000000001", "123456789, ORD-123456789", "1234567890, ORD-1234567890"})
    void hasNineDigitsUntilTheyDoNotSuffice(long drawn, String number) {
        assertThat(OrderNumber.text(drawn)).isEqualTo(number);
    }
}
