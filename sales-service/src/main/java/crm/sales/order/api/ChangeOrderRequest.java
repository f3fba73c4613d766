package crm.sales.order.api;

import crm.platform.patch.MergePatch;
import crm.sales.order.api.CreateOrderRequest.Line;
import crm.sales.order.application.ChangeOrder;
import crm.sales.order.domain.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * JSON merge patch: a field that is left out stays as it is; null takes the customer's reference away. The lines are told all together.
 *
 * @param customerReference what the customer calls the order
 */
@Schema(name = "ChangeOrderRequest", examples = "{\"customerReference\": \"PO-2026-118\"}")
record ChangeOrderRequest(
        @Nullable Channel channel,
        @Size(min = 1, max = 80) @Nullable String customerReference,

        @Size(min = 1, max = 200) @Nullable List<@NotNull @Valid Line> lines) {

    static ChangeOrder.Change of(MergePatch<ChangeOrderRequest> patch) {
        var lines = patch.wantedOf("lines", ChangeOrderRequest::lines);
        return new ChangeOrder.Change(
                patch.wantedOf("channel", ChangeOrderRequest::channel),
                before -> patch.after("customerReference", ChangeOrderRequest::customerReference, before),
                lines == null ? null : CreateOrderRequest.commands(lines));
    }
}
