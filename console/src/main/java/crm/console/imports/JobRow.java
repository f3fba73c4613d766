package crm.console.imports;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Told;
import crm.console.shell.Words;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job in the list.
 *
 * @param address of its page
 * @param active a runner is at work
 */
record JobRow(
        String address,
        String file,
        String kind,
        String state,
        boolean done,
        boolean broken,
        boolean active,
        String rows,
        String failed,
        String created,
        @Nullable Instant at) {

    static JobRow of(Services service, JsonNode job, Words words, ImportTexts texts) {
        var told = new Told(job, words);
        var progress = new Told(job.path("progress"), words);
        var state = told.text("state");
        return new JobRow(
                "/console/imports/" + service.resource() + "/" + told.text("id"),
                job.hasNonNull("fileName") ? told.text("fileName") : texts.nameless(),
                ImportNames.kind(told.text("kind"), texts),
                state(state, texts),
                state.equals("COMPLETED"),
                state.equals("FAILED") || state.equals("CANCELLED"),
                isActive(state),
                progress.number("total"),
                progress.number("failed"),
                told.moment("createdAt"),
                told.at("createdAt"));
    }

    static boolean isActive(String state) {
        return state.equals("PREVIEWING") || state.equals("RUNNING");
    }

    static String state(String code, ImportTexts texts) {
        return Map.of(
                        "UPLOADED", texts.stateUploaded(),
                        "MAPPED", texts.stateMapped(),
                        "PREVIEWING", texts.statePreviewing(),
                        "PREVIEWED", texts.statePreviewed(),
                        "RUNNING", texts.stateRunning(),
                        "COMPLETED", texts.stateCompleted(),
                        "FAILED", texts.stateFailed(),
                        "CANCELLED", texts.stateCancelled())
                .getOrDefault(code, code);
    }
}
