package crm.proofs.chaos.observe;

import crm.proofs.chaos.capture.Capture.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mails that the local mail server took; each file's name begins with the time of arrival. */
final class MailFolder {

    private static final DateTimeFormatter ARRIVAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'");
    private static final int ARRIVAL_LENGTH = "20261120T093000.000000Z".length();

    private MailFolder() {}

    static List<Mail> read(Path folder, Instant since) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MailFolder::mail)
                    .filter(mail -> !mail.arrivedAt().isBefore(since))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail mail(Path file) {
        var name = file.getFileName().toString();
        var arrivedAt =
                LocalDateTime.parse(name.substring(0, ARRIVAL_LENGTH), ARRIVAL).toInstant(ZoneOffset.UTC);
        var headers = headers(file);
        return new Mail(
                name,
                arrivedAt,
                address(headers.getOrDefault("to", "")),
                headers.getOrDefault("x-riza-campaign", ""),
                headers.getOrDefault("x-riza-dispatch", ""),
                headers.getOrDefault("x-riza-permit", ""));
    }

    private static Map<String, String> headers(Path file) {
        var headers = new HashMap<String, String>();
        for (String line : head(file).replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String head(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).split("\\r?\\n\\r?\\n", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String to) {
        int open = to.indexOf('<');
        var address = open < 0 ? to : to.substring(open + 1, to.indexOf('>', open));
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
