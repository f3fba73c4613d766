package crm.support.imports.api;

import static org.awaitility.Awaitility.await;

import crm.support.SupportComponentTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;

/** Uploads a file, runs it and waits for its end. */
final class ImportRunning extends SupportComponentTest {

    private static final String IMPORTS = "/api/v1/support-imports";

    private ImportRunning() {}

    static JsonPath run(String kind, String csv) {
        return act(upload(kind, csv), "run", "COMPLETED");
    }

    /** @param mapping as the operation takes it */
    static JsonPath runMapped(String kind, String csv, String mapping) {
        var id = upload(kind, csv);
        manager().body(mapping).put(IMPORTS + "/" + id + "/mapping").then().statusCode(200);
        return act(id, "run", "COMPLETED");
    }

    static JsonPath preview(String kind, String csv) {
        return act(upload(kind, csv), "preview", "PREVIEWED");
    }

    static String errors(JsonPath job) {
        return manager()
                .get(IMPORTS + "/" + job.getString("id") + "/errors.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String upload(String kind, String csv) {
        return manager()
                .contentType("text/csv; charset=UTF-8")
                .queryParam("kind", kind)
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath act(String id, String verb, String end) {
        manager().post(IMPORTS + "/" + id + "/" + verb).then().statusCode(202);
        await().alias("the import runs in the background")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> manager().get(IMPORTS + "/" + id).jsonPath().getString("state"),
                        state -> state.equals(end) || state.equals("FAILED"));
        return manager().get(IMPORTS + "/" + id).jsonPath();
    }
}
