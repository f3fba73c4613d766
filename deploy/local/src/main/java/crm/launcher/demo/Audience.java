package crm.launcher.demo;

import java.time.Instant;
import java.util.List;

/**
 * Customers who gave their address at a counter of the shop, and what they said to being written to. Made up, and always the same;
 * all addresses end in example.com, where nobody lives.
 */
public final class Audience {

    private static final long SEED = 6_563L;
    private static final int EVERY = 23;

    /** What was said to each of the three questions; null: not asked. */
    private record Answers(String contact, String profiling, String email) {}

    private final DemoData data;
    private final List<String> numbers;

    Audience(DemoData data) {
        this.data = data;
        this.numbers = data.customerNumbers().stream()
                .filter(number -> Integer.parseInt(number) % EVERY == 0)
                .toList();
    }

    static String address(String number) {
        return "cdnow." + number + "@example.com";
    }

    int size() {
        return numbers.size();
    }

    /** Rows of the customers that are there already; what they leave out stays as it is. */
    Csv addresses() {
        var csv = new Csv("externalId", "firstName", "lastName", "email");
        numbers.forEach(number -> csv.row("cdnow-" + number, "Customer", number, address(number)));
        return csv;
    }

    /** KVKK: about the person, and as old as the customer. */
    Csv purposes() {
        var csv = new Csv(
                "customerExternalId",
                "purpose",
                "decision",
                "effectiveAt",
                "source",
                "evidenceType",
                "evidenceReference");
        for (String number : numbers) {
            purpose(csv, number, "MARKETING_COMM", answers(number).contact());
            purpose(csv, number, "PROFILING", answers(number).profiling());
        }
        return csv;
    }

    private void purpose(Csv csv, String number, String purpose, String decision) {
        if (decision != null) {
            csv.row(
                    "cdnow-" + number,
                    purpose,
                    decision,
                    data.since(number).toString(),
                    "WEB",
                    "WEB_FORM",
                    "demo-form-" + number);
        }
    }

    /**
     * ETK: about the address.
     *
     * @param saidAt the registry takes no grant that is older than three business days
     */
    Csv channels(Instant saidAt) {
        var csv = new Csv("channel", "email", "decision", "effectiveAt", "source", "evidenceType", "evidenceReference");
        for (String number : numbers) {
            var decision = answers(number).email();
            if (decision != null) {
                csv.row(
                        "EPOSTA",
                        address(number),
                        decision,
                        saidAt.toString(),
                        "HS_WEB",
                        "WEB_FORM",
                        "demo-address-form-" + number);
            }
        }
        return csv;
    }

    /** Addresses whose owners said yes to all three. */
    List<String> permitting() {
        return numbers.stream().filter(Audience::permits).map(Audience::address).toList();
    }

    /** Who permits it now, and no longer while the campaign runs. */
    String withdrawing() {
        return numbers.stream()
                .filter(number -> data.isRegular(number) && permits(number))
                .reduce((earlier, later) -> later)
                .map(Audience::address)
                .orElseThrow();
    }

    private static boolean permits(String number) {
        return answers(number).equals(new Answers("GRANT", "GRANT", "GRANT"));
    }

    private static Answers answers(String number) {
        var dice = new Dice(number, SEED);
        return new Answers(answer(dice, 82, 10), answer(dice, 85, 8), answer(dice, 72, 14));
    }

    private static String answer(Dice dice, int grants, int refuses) {
        var said = dice.oneOf("GRANT", grants, "REFUSE", refuses, "NOT_ASKED", 100 - grants - refuses);
        return said.equals("NOT_ASKED") ? null : said;
    }
}
