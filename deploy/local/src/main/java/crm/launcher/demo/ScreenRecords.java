package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Console;
import crm.launcher.config.Settings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up work in progress, so that no page of the console is empty: people of the surname Örnek, their opportunities, leads, requests,
 * refusals, a segment and a campaign that nobody has started. None of these people permits analysis, so no figure of the demo counts them.
 */
public final class ScreenRecords {

    static final String SURNAME = "Örnek";

    private static final long SEED = 20_261_130;
    private static final int PERCENT = 100;
    private static final List<String> NAMES = List.of(
            "Ayşe", "Mehmet", "Zeynep", "Emre", "Çiğdem", "İbrahim", "Şule", "Oğuz", "Gülnur", "Umut", "Ilgın", "Ömer");
    private static final List<String> STAGES = List.of("QUALIFYING", "PROPOSING", "NEGOTIATING");
    private static final List<String> DEALS =
            List.of("Isı pompası", "Kombi değişimi", "Bakım sözleşmesi", "Yerden ısıtma", "Klima montajı");
    private static final List<String> TROUBLES = List.of(
            "Ekip gelmedi",
            "Fatura yanlış kesilmiş",
            "Cihaz ses yapıyor",
            "Randevu almak istiyorum",
            "Garanti belgesi");
    private static final List<String> SOURCES = List.of("CALL", "STORE", "WEB_FORM");

    private final DemoStaff staff;
    private final Console console;
    private final SplittableRandom dice = new SplittableRandom(SEED);

    public ScreenRecords(Settings settings, Console console) {
        this(DemoStaff.of(settings), console);
    }

    private ScreenRecords(DemoStaff staff, Console console) {
        this.staff = staff;
        this.console = console;
    }

    /** Once: whoever finds them there leaves them alone. */
    public void ensure() throws InterruptedException {
        var there = staff.sales().get("/api/v1/individual-customers?q=" + Gateway.encoded(SURNAME));
        if (!there.path("items").isEmpty()) {
            return;
        }
        console.line("");
        console.line("Making up work in progress for the pages of the console (people named " + SURNAME + ")");
        var people = people();
        opportunities(people);
        leads();
        requests(people);
        refusals();
        campaign();
    }

    private List<String> people() throws InterruptedException {
        var ids = new ArrayList<String>();
        for (var name : NAMES) {
            var person = Map.of(
                    "firstName",
                    name,
                    "lastName",
                    SURNAME,
                    "contactPoints",
                    List.of(phone(), Map.of("kind", "EMAIL", "value", address(ids.size()))));
            ids.add(made(staff.sales(), "individual-customers", person));
        }
        return ids;
    }

    private Map<String, String> phone() {
        return Map.of("kind", "PHONE", "value", "0555" + (1_000_000 + dice.nextInt(8_999_999)));
    }

    private static String address(int number) {
        return "ornek" + number + "@example.com";
    }

    private void opportunities(List<String> people) throws InterruptedException {
        for (int at = 0; at < people.size(); at++) {
            made(
                    staff.sales(),
                    "opportunities",
                    Map.of(
                            "customerId", people.get(at),
                            "name", DEALS.get(at % DEALS.size()),
                            "stage", STAGES.get(dice.nextInt(STAGES.size())),
                            "amount", Map.of("amount", (5 + dice.nextInt(PERCENT)) + "000.00", "currency", "TRY")));
        }
    }

    private void leads() throws InterruptedException {
        for (int at = 0; at < NAMES.size(); at++) {
            made(
                    staff.sales(),
                    "leads",
                    Map.of(
                            "source", SOURCES.get(at % SOURCES.size()),
                            "personName", NAMES.get(at) + " Aday",
                            "need", DEALS.get(dice.nextInt(DEALS.size())),
                            "contactPoints", List.of(phone())));
        }
    }

    private void requests(List<String> people) throws InterruptedException {
        var types = List.of("COMPLAINT", "REQUEST", "SUGGESTION");
        for (int at = 0; at < people.size(); at++) {
            made(
                    staff.agent(),
                    "service-requests",
                    Map.of(
                            "type", types.get(at % types.size()),
                            "customerId", people.get(at),
                            "channel", "CALL",
                            "priority", at % 4 == 0 ? "HIGH" : "NORMAL",
                            "subject", TROUBLES.get(at % TROUBLES.size())));
        }
    }

    private void refusals() throws InterruptedException {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        for (int at = 0; at < 4; at++) {
            staff.officer()
                    .send(
                            "POST",
                            "/api/v1/consents",
                            Map.of(
                                    "action", "REFUSE",
                                    "family", "COMM",
                                    "channel", "EPOSTA",
                                    "address", address(at),
                                    "effectiveAt", now,
                                    "source", "HS_WEB"));
        }
    }

    private void campaign() throws InterruptedException {
        var segment = made(
                staff.marketing(),
                "segments",
                Map.of(
                        "name", "Bir yıldır sipariş vermeyenler",
                        "kind", "RULE",
                        "rule",
                                Map.of(
                                        "match",
                                        "ALL",
                                        "conditions",
                                        List.of(Map.of(
                                                "fact", "DAYS_SINCE_LAST_ORDER",
                                                "operator", "AT_LEAST",
                                                "value", "365")))));
        made(
                staff.marketing(),
                "campaigns",
                Map.of(
                        "name", "Sizi özledik",
                        "goal", "WIN_BACK",
                        "segmentId", segment,
                        "subject", "Sizi özledik",
                        "body", "Merhaba,\n\nuzun zamandır görüşemedik. Bir ihtiyacınız var mı?"));
    }

    private static String made(Gateway who, String resource, Map<String, ?> body) throws InterruptedException {
        JsonNode answer = who.send("POST", "/api/v1/" + resource, body);
        return answer.path("id").asText();
    }
}
