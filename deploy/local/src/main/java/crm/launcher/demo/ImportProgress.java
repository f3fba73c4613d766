package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** How far an import job is, as the API tells it. */
record ImportProgress(String state, long total, long read, long created, long updated, long unchanged, long failed) {

    static ImportProgress of(JsonNode job) {
        var progress = job.path("progress");
        return new ImportProgress(
                job.path("state").asText(),
                progress.path("total").asLong(),
                progress.path("read").asLong(),
                progress.path("created").asLong(),
                progress.path("updated").asLong(),
                progress.path("unchanged").asLong(),
                progress.path("failed").asLong());
    }

    boolean isOver() {
        return state.equals("COMPLETED") || state.equals("FAILED") || state.equals("CANCELLED");
    }

    boolean changedNothing() {
        return created == 0 && updated == 0;
    }

    String summary() {
        if (state.equals("COMPLETED") && changedNothing() && failed == 0) {
            return "nothing changed: all " + unchanged + " rows are there already";
        }
        return created + " created, " + updated + " updated, " + unchanged + " unchanged, " + failed + " failed";
    }
}
