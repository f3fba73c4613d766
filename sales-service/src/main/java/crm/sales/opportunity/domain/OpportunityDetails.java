package crm.sales.opportunity.domain;

import crm.sales.pricing.domain.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people change of an opportunity while it is open; {@code nextStep} is theirs to write and to take away. */
public record OpportunityDetails(
        String name,
        @Nullable LocalDate expectedCloseDate,
        @Nullable Money amount,
        @Nullable String nextStep) {

    /** Plain fields that differ: names as in the API. */
    List<String> changedTo(OpportunityDetails other) {
        var changed = new ArrayList<String>();
        if (!Objects.equals(name, other.name)) {
            changed.add("name");
        }
        if (!Objects.equals(expectedCloseDate, other.expectedCloseDate)) {
            changed.add("expectedCloseDate");
        }
        if (!Objects.equals(nextStep, other.nextStep)) {
            changed.add("nextStep");
        }
        return List.copyOf(changed);
    }
}
