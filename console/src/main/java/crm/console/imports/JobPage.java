package crm.console.imports;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Items;
import crm.console.shell.Choice;
import crm.console.shell.Told;
import crm.console.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A job: its mapping, what a dry run found, how far it is.
 *
 * @param address of the page, to which its commands are posted
 * @param columns null once nothing can be mapped any more
 * @param may what the state allows: map, preview, run, cancel
 * @param step 2 mapping, 3 dry run, 4 import
 */
record JobPage(
        JobRow row,
        String address,
        long version,
        @Nullable List<Column> columns,
        List<String> needed,
        boolean known,
        boolean waits,
        @Nullable Counts preview,
        @Nullable Counts progress,
        String failure,
        Set<String> may,
        int step) {

    /** A column of the file, and what it may mean. */
    record Column(String header, List<Choice> meanings) {}

    /** @param share of all rows in hundredths */
    record Counts(
            String read,
            String total,
            int share,
            String created,
            String updated,
            String unchanged,
            String failed,
            String left) {

        static Counts of(JsonNode counts, Words words) {
            var told = new Told(counts, words);
            var total = counts.path("total").asInt();
            return new Counts(
                    told.number("read"),
                    told.number("total"),
                    total == 0 ? 0 : 100 * counts.path("read").asInt() / total,
                    told.number("created"),
                    told.number("updated"),
                    told.number("unchanged"),
                    told.number("failed"),
                    told.number("secondsLeft"));
        }
    }

    static JobPage of(
            Services service, JsonNode job, JsonNode kinds, Words words, ImportTexts texts, ColumnTexts names) {
        var row = JobRow.of(service, job, words, texts);
        var state = job.path("state").asText();
        var kind = Items.of(kinds)
                .filter(one -> one.path("code").asText().equals(job.path("kind").asText()))
                .findFirst();
        var open = !row.done() && !row.broken();
        return new JobPage(
                row,
                row.address(),
                job.path("version").asLong(),
                open && !row.active() && kind.isPresent() ? columns(job, kind.get(), names) : null,
                kind.map(one -> needed(one, names)).orElse(List.of()),
                job.path("mappingOrigin").asText().equals("REMEMBERED"),
                job.path("waiting").asBoolean(),
                job.hasNonNull("preview") ? Counts.of(job.path("preview"), words) : null,
                state.equals("PREVIEWING") || state.equals("RUNNING") || row.done() || row.broken()
                        ? Counts.of(job.path("progress"), words)
                        : null,
                job.path("failure").asText(""),
                allowed(state, row.active(), open),
                step(state));
    }

    private static Set<String> allowed(String state, boolean active, boolean open) {
        if (!open) {
            return Set.of();
        }
        if (active) {
            return Set.of("cancel");
        }
        return state.equals("UPLOADED") ? Set.of("map", "cancel") : Set.of("map", "preview", "run", "cancel");
    }

    private static int step(String state) {
        return switch (state) {
            case "UPLOADED", "MAPPED" -> 2;
            case "PREVIEWING", "PREVIEWED" -> 3;
            default -> 4;
        };
    }

    private static List<Column> columns(JsonNode job, JsonNode kind, ColumnTexts texts) {
        var columns = new ArrayList<Column>();
        for (var header : job.path("headers")) {
            var meaning = job.path("mapping").path(header.asText()).asText("");
            var names = Items.rows(
                    kind.path("columns"), column -> column.path("name").asText());
            columns.add(
                    new Column(header.asText(), Choice.of(names, meaning, name -> ImportNames.column(name, texts))));
        }
        return columns;
    }

    private static List<String> needed(JsonNode kind, ColumnTexts texts) {
        return StreamSupport.stream(kind.path("columns").spliterator(), false)
                .filter(column -> column.path("required").asBoolean())
                .map(column -> ImportNames.column(column.path("name").asText(), texts))
                .toList();
    }

    public boolean allows(String what) {
        return may.contains(what);
    }
}
