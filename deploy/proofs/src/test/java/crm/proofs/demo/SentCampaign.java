package crm.proofs.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.mail.MailFolder;
import crm.launcher.mail.StoredMail;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A campaign as marketing tells it, and its mails as they lie in the inbox. */
final class SentCampaign {

    static final String OF_THE_DEMO = "Demo: thanks to regular customers";

    private final TestSystem system;
    private final Api reader;
    private final String id;

    /** @param reader somebody who sees the campaign and its dispatches */
    SentCampaign(TestSystem system, Api reader, String id) {
        this.system = system;
        this.reader = reader;
        this.id = id;
    }

    static SentCampaign ofTheDemo(TestSystem system) {
        var marketing = Api.of(system, "marketing");
        var found = marketing
                .get("/api/v1/campaigns?filter%5Bname%5D=" + URLEncoder.encode(OF_THE_DEMO, StandardCharsets.UTF_8))
                .json()
                .path("items");
        if (found.size() != 1) {
            throw new AssertionError("one campaign of the demo, but: " + found);
        }
        return new SentCampaign(system, marketing, found.path(0).path("id").asText());
    }

    JsonNode view() {
        return reader.get("/api/v1/campaigns/" + id).json();
    }

    /** By their ids. */
    Map<String, JsonNode> dispatches() {
        var dispatches = new TreeMap<String, JsonNode>();
        var first = "/api/v1/dispatches?limit=100&filter%5BcampaignId%5D=" + id;
        var page = reader.get(first).json();
        page.path("items").forEach(each -> dispatches.put(each.path("id").asText(), each));
        while (page.hasNonNull("nextCursor")) {
            var cursor = URLEncoder.encode(page.path("nextCursor").asText(), StandardCharsets.UTF_8);
            page = reader.get(first + "&cursor=" + cursor).json();
            page.path("items").forEach(each -> dispatches.put(each.path("id").asText(), each));
        }
        return dispatches;
    }

    List<StoredMail> mails() throws IOException {
        var mails = new ArrayList<StoredMail>();
        for (Path file : new MailFolder(system.home().resolve("mail")).files()) {
            var mail = StoredMail.of(file);
            if (mail.header("X-Riza-Campaign").equals(id)) {
                mails.add(mail);
            }
        }
        return mails;
    }
}
