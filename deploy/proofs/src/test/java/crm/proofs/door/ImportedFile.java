package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.system.Api;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/**
 * A file that went through upload and run to its end.
 *
 * @param job as the API shows it at the end
 * @param errors lines of the error file, without its header
 */
record ImportedFile(JsonNode job, List<String> errors) {

    private static final Set<String> OVER = Set.of("COMPLETED", "FAILED", "CANCELLED");

    static ImportedFile of(Api api, String path, String kind, byte[] csv) {
        var upload = api.send("POST", path + "?kind=" + kind, "text/csv", csv);
        assertThat(upload.status()).as(upload.body()).isEqualTo(201);
        var job = path + "/" + upload.json().path("id").asText();
        var run = api.send("POST", job + "/run", null, null);
        assertThat(run.status()).as(run.body()).isEqualTo(202);
        Awaitility.await("the end of " + job)
                .atMost(Duration.ofMinutes(2))
                .until(() -> OVER.contains(api.get(job).json().path("state").asText()));
        var errors = api.get(job + "/errors.csv").body().lines().toList();
        assertThat(errors.get(0)).isEqualTo("line,column,code,reason");
        return new ImportedFile(api.get(job).json(), errors.subList(1, errors.size()));
    }

    int count(String outcome) {
        return job.path("progress").path(outcome).asInt();
    }
}
