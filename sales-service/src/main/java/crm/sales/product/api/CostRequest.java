package crm.sales.product.api;

import crm.contracts.Money;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param standardCost of one unit, from now on */
@Schema(examples = """
        {"standardCost": {"amount": "7.10", "currency": "TRY"}}""")
record CostRequest(@NotNull Money standardCost) {}
