package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Console;
import crm.launcher.mail.MailFolder;
import crm.launcher.mail.StoredMail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What came of a campaign: by its own account, and by what lies in the inbox. */
final class CampaignReport {

    private final Path inbox;
    private final Console console;

    CampaignReport(Path inbox, Console console) {
        this.inbox = inbox;
        this.console = console;
    }

    void print(JsonNode campaign, String withdrew) throws IOException {
        var states = campaign.path("progress").path("states");
        line(
                "%,d regular customers; %,d of them let us choose and write to them: planned",
                campaign.path("members").asLong(), campaign.path("planned").asLong());
        line(
                "%,d sent, %,d suppressed, %,d failed",
                states.path("SENT").asLong(),
                states.path("SUPPRESSED").asLong(),
                states.path("FAILED").asLong());
        var others = campaign.path("progress").path("notAnalysed").asLong();
        if (others > 0) {
            line("%,d more to people of whom no figures are kept", others);
        }
        reasons("suppressed", campaign.path("progress").path("suppressed"));
        reasons("failed", campaign.path("progress").path("failed"));
        mails(campaign.path("id").asText(), withdrew);
    }

    private void reasons(String what, JsonNode reasons) {
        reasons.properties()
                .forEach(reason -> line(
                        "  %s, %s: %,d",
                        what, reason.getKey(), reason.getValue().asLong()));
    }

    private void mails(String campaign, String withdrew) throws IOException {
        int mails = 0;
        boolean wasWritten = false;
        for (Path file : new MailFolder(inbox).files()) {
            var mail = StoredMail.of(file);
            if (mail.header("X-Riza-Campaign").equals(campaign)) {
                mails++;
                wasWritten |= mail.isTo(withdrew);
            }
        }
        line("%,d mails of it in the inbox: ./crm inbox", mails);
        line(
                "%s withdrew while it ran: %s",
                withdrew, wasWritten ? "the mail had gone out before" : "no mail went out");
    }

    private void line(String format, Object... values) {
        console.line("  " + String.format(Locale.ROOT, format, values));
    }
}
