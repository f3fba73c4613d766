package crm.proofs.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The system's Chromium, driven by Playwright; none is downloaded. */
public final class Chromium implements AutoCloseable {

    /** Where Debian and others put it; the environment may name another place. */
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final int WIDTH = 1_280;
    private static final int HEIGHT = 800;
    private static final String PLACE = "CRM_CHROMIUM";

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Empty where none is installed. */
    public static Optional<Path> place() {
        var named = System.getenv(PLACE);
        var places = named == null || named.isBlank() ? PLACES : List.of(named);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    public static Chromium start() {
        var executable = place().orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setHeadless(true)
                                .setArgs(QUIET)));
    }

    /** As somebody who has never been here, and speaks that language. */
    public Visitor visitor(String language) {
        return visitor(language, ColorScheme.LIGHT);
    }

    public Visitor visitor(String language, ColorScheme theme) {
        return new Visitor(browser.newContext(usual(language).setColorScheme(theme)));
    }

    /** Whose browser runs no script. */
    public Visitor withoutScript() {
        return new Visitor(browser.newContext(usual("en-GB").setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions usual(String language) {
        return new Browser.NewContextOptions().setLocale(language).setViewportSize(WIDTH, HEIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
