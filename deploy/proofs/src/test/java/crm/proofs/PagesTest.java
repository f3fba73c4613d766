package crm.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of the repository point at is there. */
class PagesTest {

    private static final Path ROOT = Checkout.root();
    private static final Set<String> NOT_OURS = Set.of(".git", ".crm", "target", "node_modules");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern PATH = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+/?)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final String PLACEHOLDER = "NNNN";

    /** A page without its blocks of code. */
    private record Page(Path file, String text) {

        static Page read(Path file) {
            try {
                return new Page(file, BLOCK.matcher(Files.readString(file)).replaceAll(""));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Stream<String> found(Pattern pattern) {
            return pattern.matcher(text).results().map(match -> match.group(1));
        }

        Path beside(String path) {
            return file.resolveSibling(path).normalize();
        }

        boolean has(String anchor) {
            return found(HEADING).map(Page::anchorOf).anyMatch(anchor::equals);
        }

        String says(String what) {
            return ROOT.relativize(file) + ": " + what;
        }

        private static String anchorOf(String heading) {
            return heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = pages().stream()
                .flatMap(page -> page.found(LINK)
                        .filter(link -> !link.contains("://") && !leadsSomewhere(page, link))
                        .map(page::says))
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPathOfTheRepositoryExists() throws IOException {
        var missing = pages().stream()
                .flatMap(page -> page.found(PATH)
                        .filter(PagesTest::isOurs)
                        .filter(path -> !Files.exists(ROOT.resolve(path)) && !Files.exists(page.beside(path)))
                        .map(page::says))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void thereAreLinksAndPathsToLookAt() throws IOException {
        var pages = pages();
        assertThat(pages.stream().flatMap(page -> page.found(LINK))).hasSizeGreaterThan(20);
        assertThat(pages.stream().flatMap(page -> page.found(PATH).filter(PagesTest::isOurs)))
                .hasSizeGreaterThan(10);
    }

    private static boolean leadsSomewhere(Page page, String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? page.file() : page.beside(parts[0]);
        return Files.exists(target) && (parts.length == 1 || Page.read(target).has(parts[1]));
    }

    /** It begins with a folder of the root or with a module's sources; what a build makes is not there before it. */
    private static boolean isOurs(String path) {
        var words = List.of(path.split("/"));
        var first = words.get(0);
        return words.stream().noneMatch(NOT_OURS::contains)
                && !path.contains(PLACEHOLDER)
                && (first.equals("src") || Files.isDirectory(ROOT.resolve(first)));
    }

    private static List<Page> pages() throws IOException {
        var pages = new ArrayList<Page>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(Page.read(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }
}
