package crm.testing.architecture;

import java.util.Set;
import java.util.regex.Pattern;

/** What a salesperson speaks of, and the platform does not. */
final class BusinessNouns {

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*");
    private static final Set<String> NOUNS = Set.of(
            "Account",
            "Campaign",
            "Company",
            "Complaint",
            "Consent",
            "Contact",
            "Customer",
            "Deal",
            "Discount",
            "Dispatch",
            "Invoice",
            "Lead",
            "Opportunity",
            "Order",
            "Person",
            "Pipeline",
            "Price",
            "Product",
            "Quote",
            "Refund",
            "Sale",
            "Segment",
            "Sla",
            "Stage",
            "Survey",
            "Ticket");

    private BusinessNouns() {}

    /** {@code LeadRows} and {@code OpenOrders} do, {@code LeaderElection} does not. */
    static boolean isIn(String className) {
        return WORD.matcher(className)
                .results()
                .map(word -> word.group().replaceAll("(?<=[a-z]{2})s$", ""))
                .map(word -> word.replaceAll("ie$", "y"))
                .anyMatch(NOUNS::contains);
    }
}
