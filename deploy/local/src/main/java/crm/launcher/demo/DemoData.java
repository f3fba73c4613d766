package crm.launcher.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The CDNOW purchases, and the three files that the import takes. Names and permissions are made up; purchases are not. */
public final class DemoData {

    public static final String FILE = "deploy/demo-data/cdnow/CDNOW_master.txt";
    public static final String SKU = "CDNOW-CD";

    private static final String REFUSES = "7";

    private final List<Purchase> purchases;
    private final Map<String, LocalDate> firstPurchases = new TreeMap<>();
    private final Map<String, Integer> purchaseCounts = new TreeMap<>();

    DemoData(List<Purchase> purchases) {
        this.purchases = purchases;
        for (Purchase purchase : purchases) {
            firstPurchases.merge(purchase.customer(), purchase.date(), DemoData::earlier);
            purchaseCounts.merge(purchase.customer(), 1, Integer::sum);
        }
    }

    public static DemoData read(Path file) throws IOException {
        var purchases = new ArrayList<Purchase>();
        var lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        for (int line = 2; line <= lines.size(); line++) {
            var text = lines.get(line - 1);
            if (!text.isBlank()) {
                purchases.add(Purchase.parse(line, text));
            }
        }
        return new DemoData(purchases);
    }

    Csv customers() {
        var csv = new Csv("externalId", "firstName", "lastName", "language", "customerSince", "acquisitionChannel");
        firstPurchases.forEach(
                (number, since) -> csv.row("cdnow-" + number, "Customer", number, "en", since.toString(), "WEB_SHOP"));
        return csv;
    }

    /** A grant or a refusal of analysis, given with the first purchase. */
    Csv permissions() {
        var csv = new Csv(
                "customerExternalId",
                "purpose",
                "decision",
                "effectiveAt",
                "source",
                "evidenceType",
                "evidenceReference");
        firstPurchases.forEach((number, since) -> csv.row(
                "cdnow-" + number,
                "ANALYTICS_INDIVIDUAL",
                grants(number) ? "GRANT" : "REFUSE",
                since.toString(),
                "WEB",
                "WEB_FORM",
                "demo-form-" + number));
        return csv;
    }

    Csv orders() {
        var csv = new Csv(
                "externalId", "customerExternalId", "orderedAt", "currency", "sku", "quantity", "amount", "channel");
        purchases.forEach(purchase -> csv.row(
                purchase.externalId(),
                purchase.customerExternalId(),
                purchase.date().toString(),
                "USD",
                SKU,
                String.valueOf(purchase.discs()),
                purchase.amount().toPlainString(),
                "WEB"));
        return csv;
    }

    /** As the file writes them, with their zeros. */
    List<String> customerNumbers() {
        return List.copyOf(firstPurchases.keySet());
    }

    /** The day of the first purchase. */
    LocalDate since(String customer) {
        return firstPurchases.get(customer);
    }

    /** Bought more than once. */
    boolean isRegular(String customer) {
        return purchaseCounts.getOrDefault(customer, 0) > 1;
    }

    int customerCount() {
        return firstPurchases.size();
    }

    long granting() {
        return firstPurchases.keySet().stream().filter(DemoData::grants).count();
    }

    BigDecimal revenue() {
        return purchases.stream().map(Purchase::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean grants(String number) {
        return !number.endsWith(REFUSES);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
