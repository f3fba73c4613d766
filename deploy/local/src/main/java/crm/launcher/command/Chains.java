package crm.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Console;
import crm.launcher.demo.Gateway;

/** What the services' own verifications find, one line for each chain and one for each finding. */
final class Chains {

    private final Gateway officer;
    private final Console console;

    Chains(Gateway officer, Console console) {
        this.officer = officer;
        this.console = console;
    }

    /** @return whether it is intact */
    boolean ledger() throws InterruptedException {
        var report = officer.get("/api/v1/ledger/verification");
        var intact = report.path("intact").asBoolean();
        say("permission ledger", report.path("entries").asLong(), intact, "");
        report.path("findings")
                .forEach(finding ->
                        finding(finding, "shard " + finding.path("shard").asLong() + " entry", "seq", "lastSeq"));
        return intact;
    }

    /** In parts, as long as the service says that there is more. */
    boolean auditTrail(String service) throws InterruptedException {
        var intact = true;
        long entries = 0;
        long after = 0;
        while (true) {
            var report = officer.get("/api/v1/operations/" + service + "/audit/verification?after=" + after);
            report.path("findings").forEach(finding -> finding(finding, service + " seal", "seal", "lastSeal"));
            intact &= report.path("intact").asBoolean();
            entries += report.path("entries").asLong();
            var reached = report.path("verifiedTo").asLong();
            if (report.path("complete").asBoolean() || reached <= after) {
                var chain = ", seal " + report.path("headNumber").asLong() + " "
                        + report.path("headHash").asText() + ", "
                        + report.path("unsealed").asLong() + " not sealed yet";
                say("audit trail " + service, entries, intact, chain);
                return intact;
            }
            after = reached;
        }
    }

    private void say(String what, long entries, boolean intact, String more) {
        console.line(String.format("  %-23s %-8s %d entries%s", what, intact ? "intact" : "DAMAGED", entries, more));
    }

    private void finding(JsonNode finding, String what, String first, String last) {
        var from = finding.path(first).asLong();
        var to = finding.path(last).asLong();
        var id = finding.path("entryId");
        console.line("    " + finding.path("kind").asText() + " " + what + " " + from + (to > from ? "-" + to : "")
                + (id.isTextual() ? " " + id.asText() : "") + ": "
                + finding.path("detail").asText());
    }
}
