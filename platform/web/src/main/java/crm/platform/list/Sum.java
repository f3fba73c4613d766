package crm.platform.list;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of a list come to that have one value in common.
 *
 * @param value absent for the rows that have none
 * @param amounts of each currency; empty where there is no money, or where the list is not of money
 */
public record Sum(@Nullable String value, long count, List<Amount> amounts) {

    @Schema(name = "SumAmount")
    public record Amount(
            @Schema(examples = "1250.00") String amount,
            @Schema(examples = "TRY") String currency) {}
}
