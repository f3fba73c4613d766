package crm.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.customer.CustomerComponentTest;
import crm.testing.TestDatabase;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;

/** What the tests of all import kinds ask. */
abstract class ImportComponentTest extends CustomerComponentTest {

    /** Another system for each test, so that no test meets the ids of another. */
    final String system = "s" + UUID.randomUUID().toString().substring(0, 8);

    UUID customer(String externalId) {
        return TestDatabase.asMigration()
                .value("select customer_id from external_id where system = ? and id = ?", system, externalId);
    }

    static String errorsOf(JsonPath job) {
        return manager()
                .get(IMPORTS + "/" + job.getString("id") + "/errors.csv")
                .asString();
    }

    static void counts(JsonPath job, int created, int updated, int unchanged, int failed) {
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(List.of(
                        job.getInt("progress.created"),
                        job.getInt("progress.updated"),
                        job.getInt("progress.unchanged"),
                        job.getInt("progress.failed")))
                .containsExactly(created, updated, unchanged, failed);
    }
}
