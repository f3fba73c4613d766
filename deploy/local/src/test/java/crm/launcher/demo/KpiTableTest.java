package crm.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class KpiTableTest {

    @Test
    void aRowTellsValueUnitFractionAndWhoWasCounted() throws JsonProcessingException {
        var table = new KpiTable();
        table.add("K4", "Customer retention rate", new ObjectMapper().readTree("""
                {"periods": [{"value": 31.25, "unit": "PERCENT", "numerator": 5, "denominator": 16,
                              "included": 16, "excludedNoConsent": 2}]}"""));

        assertThat(table.lines().get(1))
                .matches("\\s+K4\\s+Customer retention rate\\s+31.25\\s+PERCENT\\s+5\\s+16\\s+16\\s+2");
    }

    @Test
    void aPeriodWithoutDataShowsADashAndNotZero() throws JsonProcessingException {
        var table = new KpiTable();
        table.add("K1", "Lead conversion rate", new ObjectMapper().readTree("""
                {"periods": [{"value": null, "unit": "PERCENT", "denominator": 0, "included": 0,
                              "excludedNoConsent": 0}]}"""));

        assertThat(table.lines().get(1)).matches("\\s+K1\\s+Lead conversion rate\\s+-\\s+PERCENT\\s+-\\s+0\\s+0\\s+0");
    }
}
