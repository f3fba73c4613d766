package crm.launcher.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** A mail of the folder as a person reads it: decoded, and without anything that would steer the terminal. */
public final class StoredMail {

    private static final Session SESSION = Session.getInstance(properties());

    private final Path file;
    private final InternetHeaders headers;

    private StoredMail(Path file, InternetHeaders headers) {
        this.file = file;
        this.headers = headers;
    }

    /** Reads the headers only. */
    public static StoredMail of(Path file) throws IOException {
        try (var in = open(file)) {
            return new StoredMail(file, new InternetHeaders(in, true));
        } catch (MessagingException e) {
            throw new IOException(file + " is no mail", e);
        }
    }

    public Instant arrival() {
        return MailFolder.arrival(file);
    }

    /** Whom it was delivered to. */
    public List<String> recipients() {
        var recipients = headers.getHeader("Delivered-To");
        return recipients == null
                ? List.of()
                : Arrays.stream(recipients).map(StoredMail::plain).toList();
    }

    public boolean isTo(String address) {
        return recipients().stream().anyMatch(address::equalsIgnoreCase);
    }

    public String subject() {
        return header("Subject");
    }

    /** Decoded; empty when there is none. */
    public String header(String name) {
        var value = headers.getHeader(name, null);
        return value == null ? "" : decoded(value);
    }

    /** All headers, one a line. */
    public List<String> headerLines() {
        return Collections.list(headers.getAllHeaders()).stream()
                .map(header -> header.getName() + ": " + decoded(header.getValue()))
                .toList();
    }

    /** The text that the sender meant for reading; the names of what else there is. */
    public String text() throws IOException {
        try (var in = open(file)) {
            return terminalSafe(text(new MimeMessage(SESSION, in)));
        } catch (MessagingException e) {
            throw new IOException(file + " cannot be decoded", e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            return part.isMimeType("multipart/alternative") ? plainest(parts) : all(parts);
        }
        if (part.getFileName() != null || !part.isMimeType("text/*")) {
            return "[" + part.getContentType().replaceAll("\\s+", " ") + "]";
        }
        var text = content(part);
        return part.isMimeType("text/html") ? withoutMarkup(text) : text;
    }

    /** The best that a terminal can show stands first. */
    private static String plainest(Multipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType("text/plain")) {
                return text(parts.getBodyPart(i));
            }
        }
        return parts.getCount() == 0 ? "" : text(parts.getBodyPart(0));
    }

    private static String all(Multipart parts) throws MessagingException, IOException {
        var texts = new ArrayList<String>();
        for (int i = 0; i < parts.getCount(); i++) {
            texts.add(text(parts.getBodyPart(i)));
        }
        return String.join("\n\n", texts);
    }

    private static String content(Part part) throws MessagingException, IOException {
        try {
            return part.getContent().toString();
        } catch (UnsupportedEncodingException e) { // a character set that this machine does not know
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withoutMarkup(String html) {
        return html.replaceAll("(?is)<(script|style).*?</\\1>", "")
                .replaceAll("(?i)<(br|/p|/div|/tr|/h[1-6]|/li)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\n\\s*\n+", "\n\n")
                .strip();
    }

    private static String decoded(String value) {
        try {
            return plain(MimeUtility.decodeText(MimeUtility.unfold(value)));
        } catch (UnsupportedEncodingException e) {
            return plain(MimeUtility.unfold(value));
        }
    }

    private static String plain(String text) {
        return terminalSafe(text.replaceAll("\\s+", " ").strip());
    }

    private static String terminalSafe(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s %s", arrival(), String.join(", ", recipients()), subject());
    }
}
