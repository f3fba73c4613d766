package crm.launcher.command;

import crm.launcher.Console;
import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import crm.launcher.mail.MailFolder;
import crm.launcher.mail.StoredMail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the mail server of this machine has taken. A mail's number is its place in the folder, and stays. */
final class Inbox implements Command {

    private static final String LAST = "--last";
    private static final int USUALLY = 20;
    private static final String ROW = "  %6s  %-19s  %-32s  %s";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private record Numbered(int number, StoredMail mail) {}

    @Override
    public int run(Invocation call) throws IOException {
        var words = call.allowing(LAST).wordsBeside(LAST);
        var settings = Settings.running(call.root(), call.environment());
        var files = new MailFolder(settings.home().mail()).files();
        if (!words.isEmpty() && words.get(0).equals("show")) {
            show(words, files, call.console());
            return 0;
        }
        if (words.size() > 1) {
            throw new Refusal(2, "Say one address at most: ./crm inbox [address] [--last N], or ./crm inbox show <n>.");
        }
        list(newest(files, words, count(call)), ZoneId.of(settings.timeZone()), call.console());
        return 0;
    }

    private static int count(Invocation call) {
        var text = call.valueOf(LAST).orElse(String.valueOf(USUALLY));
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new Refusal(2, LAST + " takes a number of mails, but is \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static List<Numbered> newest(List<Path> files, List<String> address, int count) throws IOException {
        var found = new ArrayList<Numbered>();
        for (int number = files.size(); number > 0 && found.size() < count; number--) {
            var mail = StoredMail.of(files.get(number - 1));
            if (address.isEmpty() || mail.isTo(address.get(0))) {
                found.add(new Numbered(number, mail));
            }
        }
        Collections.reverse(found);
        return found;
    }

    private static void list(List<Numbered> mails, ZoneId zone, Console console) {
        if (mails.isEmpty()) {
            console.line("There is no such mail; what the platform sends arrives here, and nowhere else.");
            return;
        }
        console.line(row("no", "time", "to", "subject"));
        for (Numbered each : mails) {
            console.line(row(
                    each.number(),
                    TIME.format(each.mail().arrival().atZone(zone)),
                    String.join(", ", each.mail().recipients()),
                    each.mail().subject()));
        }
        console.line("  ./crm inbox show <no> prints one.");
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells);
    }

    private static void show(List<String> words, List<Path> files, Console console) throws IOException {
        if (words.size() != 2 || !words.get(1).matches("[1-9]\\d{0,8}")) {
            throw new Refusal(2, "Say the number of the mail: ./crm inbox show <n>.");
        }
        int number = Integer.parseInt(words.get(1));
        if (number > files.size()) {
            throw new Refusal("There is no mail " + number + "; there are " + files.size() + ".");
        }
        var mail = StoredMail.of(files.get(number - 1));
        mail.headerLines().forEach(console::line);
        console.line("");
        console.line(mail.text());
    }
}
