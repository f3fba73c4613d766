package crm.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.Options;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part of {@code ./crm fuzz} that meets every operation; and that it would notice: a document that promises less is refuted. */
@Order(105)
@ExtendWith(SharedSystem.class)
class FuzzIT {

    private static final int REQUESTS = 6_000;
    private static final int FEW = 300;

    @Test
    void hostileRequestsAreAnsweredAsDocumentedAndChangeNothing(TestSystem system) throws InterruptedException {
        var run = new FuzzRun(system, Options.SEED, System.out);

        assertThat(run.of(REQUESTS)).isEmpty();
    }

    @Test
    void aStatusThatIsNotDocumentedIsNoticed(TestSystem system) throws InterruptedException {
        var document = ApiDocument.ofGateway(system.gateway());
        listOrders(document).withObject("responses").remove("400");

        assertThat(shootAtListOrders(system, document))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("400 is not documented"));
    }

    @Test
    void aBodyThatIsNotAsDocumentedIsNoticed(TestSystem system) throws InterruptedException {
        var document = ApiDocument.ofGateway(system.gateway());
        ((ObjectNode) listOrders(document).at("/responses/200/content/application~1json"))
                .putObject("schema")
                .put("type", "array");

        assertThat(shootAtListOrders(system, document))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("not as documented"));
    }

    private static ObjectNode listOrders(ApiDocument document) {
        return (ObjectNode) document.root().path("paths").path("/api/v1/orders").path("get");
    }

    private static List<String> shootAtListOrders(TestSystem system, ApiDocument document) throws InterruptedException {
        var run = new FuzzRun(system, document, Options.SEED, System.out);
        return run.at(
                run.operations().stream()
                        .filter(operation -> operation.id().equals("listOrders"))
                        .toList(),
                FEW);
    }
}
