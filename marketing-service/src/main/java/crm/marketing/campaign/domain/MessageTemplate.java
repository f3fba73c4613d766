package crm.marketing.campaign.domain;

import crm.platform.domain.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Subject and text of a message. A placeholder is {@code {name}} with one of a few names and nothing else: there is no
 * expression, no loop and no include that a text could smuggle in, and what is put in is never read again. A brace that is no
 * placeholder is refused when the campaign is written, not when it is sent.
 */
public record MessageTemplate(String subject, String body) {

    /** Known while a message is rendered; none of them is kept. */
    public static final Set<String> PLACEHOLDERS = Set.of("address", "tradeName", "contact", "refusalUrl");

    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_BODY = 20_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]{1,40})}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL_IN_TEXT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    public MessageTemplate {
        requireText("subject", subject, LONGEST_SUBJECT, CONTROL);
        requireText("body", body, LONGEST_BODY, CONTROL_IN_TEXT);
        if (subject.indexOf('{') >= 0 || subject.indexOf('}') >= 0) {
            throw InvalidInput.of("subject", "campaign.placeholder", "A subject has no placeholders.");
        }
        requireKnownPlaceholders(body);
    }

    /** The body with its placeholders filled; a value is put in as it is, whatever it looks like. */
    public String fill(Map<String, String> values) {
        return PLACEHOLDER
                .matcher(body)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(values.get(found.group(1))));
    }

    /** Paragraphs of a text: what stands between empty lines. */
    public static List<String> paragraphs(String text) {
        var paragraphs = new ArrayList<String>();
        for (var paragraph : text.replace("\r\n", "\n").replace('\r', '\n').split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip());
            }
        }
        return paragraphs;
    }

    private static void requireText(String field, String text, int longest, Pattern forbidden) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw InvalidInput.of(field, "campaign." + field, "1 to " + longest + " characters.");
        }
        if (forbidden.matcher(text).find()) {
            throw InvalidInput.of(field, "campaign." + field, "Control characters are not taken.");
        }
    }

    private static void requireKnownPlaceholders(String body) {
        var rest = PLACEHOLDER.matcher(body).replaceAll(found -> PLACEHOLDERS.contains(found.group(1)) ? "" : "{");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            throw InvalidInput.of(
                    "body",
                    "campaign.placeholder",
                    "Braces stand around these names only: "
                            + PLACEHOLDERS.stream().sorted().toList());
        }
    }
}
