package crm.marketing.dispatch.domain;

import crm.marketing.campaign.domain.MessageTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the message of one dispatch: the campaign's text, who speaks, how to refuse, in Turkish and English; as plain text and as
 * HTML that is nothing but that text, escaped.
 */
public record MailComposer(MessageTemplate template, Sender sender) {

    /** What is known of one message; none of it is kept. */
    public record Addressee(UUID dispatchId, UUID campaignId, UUID permitId, String address, String refusalUrl) {}

    public Mail compose(Addressee addressee) {
        var body = template.fill(Map.of(
                "address", addressee.address(),
                "tradeName", sender.tradeName(),
                "contact", sender.contact(),
                "refusalUrl", addressee.refusalUrl()));
        return new Mail(
                sender.address(),
                addressee.address(),
                "[" + sender.marker() + "] " + template.subject(),
                body.strip() + "\n\n-- \n" + identity() + "\n\n" + refusal() + "\n" + addressee.refusalUrl() + "\n",
                html(body, addressee.refusalUrl()),
                headers(addressee));
    }

    private Map<String, String> headers(Addressee addressee) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Message-ID", "<" + addressee.dispatchId() + "@" + sender.domain() + ">");
        headers.put("X-Riza-Dispatch", addressee.dispatchId().toString());
        headers.put("X-Riza-Campaign", addressee.campaignId().toString());
        headers.put("X-Riza-Permit", addressee.permitId().toString());
        headers.put("List-Unsubscribe", "<" + addressee.refusalUrl() + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return headers;
    }

    private String identity() {
        return sender.tradeName() + "\nMERSİS: " + sender.mersis() + "\nİletişim / Contact: " + sender.contact();
    }

    private static String refusal() {
        return "Bu tür iletileri almak istemiyorsanız, ücretsiz olarak reddedebilirsiniz."
                + "\nIf you do not want such messages, refuse them here, free of charge:";
    }

    private String html(String body, String refusalUrl) {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"tr\"><head><meta charset=\"utf-8\"></head><body>");
        MessageTemplate.paragraphs(body).forEach(one -> html.append(paragraph(one)));
        html.append("<hr>").append(paragraph(identity())).append(paragraph(refusal()));
        var url = escape(refusalUrl);
        html.append("<p><a href=\"").append(url).append("\">").append(url).append("</a></p>");
        return html.append("</body></html>").toString();
    }

    private static String paragraph(String text) {
        return "<p>" + escape(text).replace("\r\n", "\n").replace("\n", "<br>\n") + "</p>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
