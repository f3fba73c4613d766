package crm.marketing.dispatch.domain;

import java.util.Map;

/** A message as it goes to the mail server. It lives in memory only, and prints nothing of a person. */
public record Mail(String from, String to, String subject, String text, String html, Map<String, String> headers) {

    @Override
    public String toString() {
        return "Mail[" + headers.get("Message-ID") + "]";
    }
}
