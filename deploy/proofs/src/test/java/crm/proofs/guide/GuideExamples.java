package crm.proofs.guide;

import crm.proofs.system.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples of a page of the guide that are to be run, in their order: its blocks of bash. */
record GuideExamples(String page, List<String> blocks) {

    static final Path FOLDER = Checkout.root().resolve("docs/guide");

    private static final Pattern BASH = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");
    private static final String LOCAL = "http://127.0.0.1:8080";

    static GuideExamples of(String page) throws IOException {
        var text = Files.readString(FOLDER.resolve(page));
        return new GuideExamples(
                page,
                BASH.matcher(text)
                        .results()
                        .map((MatchResult one) -> one.group(1))
                        .toList());
    }

    /** As one script that ends at the first line that fails. */
    String script(String gateway) {
        return "set -euo pipefail\n" + String.join("\n", blocks).replace(LOCAL, gateway);
    }
}
