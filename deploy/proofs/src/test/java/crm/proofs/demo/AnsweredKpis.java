package crm.proofs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.demo.IndependentKpis.Figure;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the API answers to a question. */
final class AnsweredKpis {

    private AnsweredKpis() {}

    static List<Figure> of(TestSystem system, String code, String path) {
        var answer = Api.of(system, "analyst").get(path);
        assertThat(answer.status()).as(code + ": " + answer.body()).isEqualTo(200);
        var figures = new ArrayList<Figure>();
        for (JsonNode period : answer.json().path("periods")) {
            assertThat(period.path("included").asText())
                    .isEqualTo(period.path("denominator").asText());
            figures.add(figure(period));
        }
        return figures;
    }

    private static Figure figure(JsonNode period) {
        return new Figure(
                period.path("from").asText(),
                period.path("to").asText(),
                number(period.path("value")),
                number(period.path("numerator")),
                number(period.path("denominator")),
                period.path("excludedNoConsent").asLong());
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNull() ? null : new BigDecimal(node.asText());
    }
}
