package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Refusal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Takes a CSV through the public import API of one service: upload, map, run, watch. */
final class ImportClient {

    private static final long POLL_MILLIS = 500;

    private final Gateway gateway;
    private final String path;

    ImportClient(Gateway gateway, String path) {
        this.gateway = gateway;
        this.path = path;
    }

    /** Answers the end of the job; a job that failed, or refused rows, is a refusal. */
    ImportProgress run(String kind, Csv csv, Consumer<ImportProgress> watch) throws InterruptedException {
        var job = gateway.upload(path + "?kind=" + kind, csv.bytes());
        var id = path + "/" + job.path("id").asText();
        if (job.path("state").asText().equals("UPLOADED")) {
            gateway.send("PUT", id + "/mapping", Map.of("columns", sameNames(job)));
        }
        gateway.post(id + "/run");
        var progress = ImportProgress.of(gateway.get(id));
        while (!progress.isOver()) {
            watch.accept(progress);
            Thread.sleep(POLL_MILLIS);
            progress = ImportProgress.of(gateway.get(id));
        }
        watch.accept(progress);
        if (!progress.state().equals("COMPLETED") || progress.failed() > 0) {
            throw new Refusal("The import of " + kind + " ended as " + progress.state() + ": " + progress.summary()
                    + "; GET " + id + "/errors.csv tells why.");
        }
        return progress;
    }

    private static Map<String, String> sameNames(JsonNode job) {
        var mapping = new TreeMap<String, String>();
        job.path("headers").forEach(header -> mapping.put(header.asText(), header.asText()));
        return mapping;
    }
}
