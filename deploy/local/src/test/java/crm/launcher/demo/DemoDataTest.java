package crm.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.launcher.Checkout;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static DemoData data;

    @BeforeAll
    static void read() throws IOException {
        data = DemoData.read(Checkout.ROOT.resolve(DemoData.FILE));
    }

    @Test
    void theTotalsAreThePublishedOnes() {
        assertThat(data.customerCount()).isEqualTo(23_570);
        assertThat(data.orders().rows()).isEqualTo(69_659);
        assertThat(data.revenue()).isEqualByComparingTo(new BigDecimal("2500315.63"));
    }

    @Test
    void eachCustomerIsOneRowOfCustomersAndOneOfPermissions() {
        assertThat(data.customers().rows()).isEqualTo(23_570);
        assertThat(data.permissions().rows()).isEqualTo(23_570);
    }

    @Test
    void customersWhoseNumberEndsIn7RefuseAndTheOthersGrant() {
        var lines = lines(data.permissions());

        assertThat(lines.get(1))
                .isEqualTo("cdnow-00001,ANALYTICS_INDIVIDUAL,GRANT,1997-01-01,WEB,WEB_FORM,demo-form-00001");
        assertThat(lines.get(7)).startsWith("cdnow-00007,ANALYTICS_INDIVIDUAL,REFUSE,");
        assertThat(lines.stream().filter(line -> line.contains(",REFUSE,"))).hasSize(2_357);
        assertThat(data.granting()).isEqualTo(23_570 - 2_357);
    }

    @Test
    void anOrderIsNamedAfterItsLineInTheFile() {
        assertThat(lines(data.orders()).get(1)).isEqualTo("cdnow-2,cdnow-00001,1997-01-01,USD,CDNOW-CD,1,11.77,WEB");
    }

    @Test
    void theRelationBeginsWithTheFirstPurchaseWhateverTheOrderOfTheLines() {
        var shuffled = new DemoData(List.of(
                Purchase.parse(2, " 00004 19970118  2   29.73"), Purchase.parse(3, " 00004 19970101  2   29.33")));

        assertThat(lines(shuffled.customers()).get(1)).isEqualTo("cdnow-00004,Customer,00004,en,1997-01-01,WEB_SHOP");
    }

    @Test
    void aLineThatIsCutOffIsRefused() {
        assertThat(Purchase.parse(2, " 00001 19970101  1   11.77").date()).isEqualTo(LocalDate.of(1997, 1, 1));
        assertThatThrownBy(() -> Purchase.parse(5, " 00001 19970101  1")).hasMessage("line 5 has 3 fields, not 4");
    }

    private static List<String> lines(Csv csv) {
        return new String(csv.bytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
