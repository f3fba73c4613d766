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
    private final String id;

    SentCampaign(TestSystem system, String id) {
        this.system = system;
        this.id = id;
    }

    static SentCampaign ofTheDemo(TestSystem system) {
        var found = Api.of(system, "marketing")
                .get("/api/v1/campaigns?filter%5Bname%5D=" + URLEncoder.encode(OF_THE_DEMO, StandardCharsets.UTF_8))
                .json()
                .path("items");
        if (found.size() != 1) {
            throw new AssertionError("one campaign of the demo, but: " + found);
        }
        return new SentCampaign(system, found.path(0).path("id").asText());
    }

    JsonNode view() {
        return Api.of(system, "marketing").get("/api/v1/campaigns/" + id).json();
    }

    /** By their ids. */
    Map<String, JsonNode> dispatches() {
        var marketing = Api.of(system, "marketing");
        var dispatches = new TreeMap<String, JsonNode>();
        var first = "/api/v1/dispatches?limit=100&filter%5BcampaignId%5D=" + id;
        var page = marketing.get(first).json();
        page.path("items").forEach(each -> dispatches.put(each.path("id").asText(), each));
        while (page.hasNonNull("nextCursor")) {
            var cursor = URLEncoder.encode(page.path("nextCursor").asText(), StandardCharsets.UTF_8);
            page = marketing.get(first + "&cursor=" + cursor).json();
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
