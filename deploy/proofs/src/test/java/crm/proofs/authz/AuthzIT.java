package crm.proofs.authz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.Options;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.scene.Common;
import crm.proofs.system.SharedSystem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The proof as a whole, and that it would notice: a document that promises something else is refuted. */
@Order(100)
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthzIT {

    private final AuthzRun run;

    AuthzIT(SharedSystem.Holder holder) throws Exception {
        run = new AuthzRun(holder.withoutDemo(), Options.SEED, System.out);
    }

    @Test
    void everyOperationLetsInWhomTheDocumentSaysAndNobodyElse() throws InterruptedException {
        assertThat(run.all()).isEmpty();
    }

    @Test
    void aPermissionThatIsDocumentedWronglyIsNoticed() throws InterruptedException {
        var document = run.document().copy();
        var get =
                (ObjectNode) document.root().at("/paths").path("/api/v1/orders").path("get");
        get.putArray("security")
                .addObject()
                .putArray("bearer")
                .add("invoice:read")
                .add("kpi:read");
        var changed = document.operations().stream()
                .filter(operation -> operation.id().equals("listOrders"))
                .toList();

        assertThat(run.knockAt(changed))
                .anyMatch(finding -> finding.contains("by analyst") && finding.contains("answered 403"));
    }

    @Test
    void anOperationThatIsDocumentedAsOpenIsNoticed() throws InterruptedException {
        var document = run.document().copy();
        ((ObjectNode) document.root().at("/paths").path("/api/v1/products").path("get")).remove("security");
        List<ApiOperation> changed = document.operations().stream()
                .filter(operation -> operation.id().equals("listProducts"))
                .toList();

        assertThat(run.knockAt(changed))
                .anyMatch(finding -> finding.contains("by no token") && finding.contains("answered 401"));
    }

    /** A lead keeps the id of a campaign that nobody has looked at; SECURITY.md says so, and this reader of it does not. */
    @Test
    void anIdThatIsTakenUnreadIsNoticed() {
        var createLead = run.document().operations().stream()
                .filter(operation -> operation.name().equals("POST /api/v1/leads"))
                .toList();

        assertThat(run.foreignIds(createLead, new Common(Map.of(), Map.of(), Map.of())))
                .anyMatch(finding -> finding.contains("an id of nothing as /campaignId") && finding.contains("201"));
        assertThat(run.foreignIds(
                        createLead, new Common(Map.of(), Map.of(), Map.of("POST /api/v1/leads orderId", "-"))))
                .anyMatch(finding -> finding.contains("orderId is taken unread; it is not"));
    }
}
