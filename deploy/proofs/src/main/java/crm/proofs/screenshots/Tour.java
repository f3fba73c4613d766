package crm.proofs.screenshots;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import crm.launcher.server.DemoUsers;
import crm.proofs.browser.Chromium;
import crm.proofs.browser.Places;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Goes where the navigation of each demo user leads, and to one record behind each list. */
final class Tour {

    private static final List<String> LANGUAGES = List.of("tr-TR", "en-GB");
    private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final Map<String, List<Integer>> SCREENS =
            Map.of("desktop", List.of(1440, 900), "phone", List.of(390, 844));

    private final Chromium chromium;
    private final URI gateway;
    private final DemoUsers users;
    private final Path folder;
    private final List<String> pictures = new ArrayList<>();

    Tour(Chromium chromium, URI gateway, DemoUsers users, Path folder) {
        this.chromium = chromium;
        this.gateway = gateway;
        this.users = users;
        this.folder = folder;
    }

    /** The page that shows all pictures. */
    Path take() throws IOException {
        Files.createDirectories(folder);
        var places = new LinkedHashMap<String, String>();
        for (var user : users.names()) {
            try (var visitor = chromium.visitor("tr-TR")) {
                visitor.signIn(gateway, user, users.passwordOf(user));
                Places.of(visitor, gateway).forEach(place -> places.putIfAbsent(place, user));
            }
        }
        for (var user : users.names()) {
            var own = places.entrySet().stream()
                    .filter(place -> place.getValue().equals(user))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!own.isEmpty()) {
                pictures(user, own);
            }
        }
        var index = folder.resolve("index.html");
        Files.writeString(index, index());
        return index;
    }

    private void pictures(String user, List<String> places) {
        for (var language : LANGUAGES) {
            for (var theme : THEMES) {
                try (var visitor = chromium.visitor(language, theme)) {
                    visitor.signIn(gateway, user, users.passwordOf(user));
                    SCREENS.forEach((screen, size) -> {
                        visitor.page().setViewportSize(size.get(0), size.get(1));
                        places.forEach(place -> picture(visitor.page(), place, language, theme, screen));
                    });
                }
            }
        }
    }

    private void picture(Page page, String place, String language, ColorScheme theme, String screen) {
        page.navigate(gateway + place);
        var name = place.substring(1).replaceAll("[^a-z0-9-]+", "_") + "." + language.substring(0, 2) + "."
                + theme.name().toLowerCase(Locale.ROOT) + "." + screen + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
        pictures.add(name);
    }

    private String index() {
        var html = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><title>Console</title>");
        pictures.stream()
                .sorted()
                .forEach(name -> html.append("<figure><figcaption>")
                        .append(name)
                        .append("</figcaption><img loading=\"lazy\" width=\"480\" alt=\"\" src=\"")
                        .append(name)
                        .append("\"></figure>"));
        return html.toString();
    }
}
