package crm.proofs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** Somebody without a mouse: each step presses a key, and what has the focus is on the screen and marked. */
final class Keyboard {

    private static final int MOST_STEPS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String SEEN = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return "nothing has the focus";
              const box = at.getBoundingClientRect();
              if (!at.checkVisibility() || box.width === 0) return "the focus cannot be seen: " + at.outerHTML.slice(0, 200);
              if (box.bottom < 0 || box.top > innerHeight) return "the focus is off the screen: " + at.outerHTML.slice(0, 200);
              const marked = [at, at.closest("label"), at.parentElement].some(element => element && getComputedStyle(element).outlineStyle !== "none");
              return marked || at.matches("main, iframe") ? "" : "the focus is not marked: " + at.outerHTML.slice(0, 200);
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses a key that leads to another page, or to this one anew, and waits until it is there. */
    Keyboard send(String key) {
        page.evaluate("() => { window.before = true; }");
        press(key);
        await().atMost(PATIENCE).ignoreExceptions().until(() ->
                (boolean) page.evaluate("() => !window.before && document.readyState === 'complete'"));
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes on until what this selects has the focus. */
    Keyboard to(String selector) {
        return walk("Tab", selector);
    }

    Keyboard backTo(String selector) {
        return walk("Shift+Tab", selector);
    }

    private Keyboard walk(String key, String selector) {
        assertThat(page.locator(selector).count()).as(selector).isPositive();
        for (int step = 0; step < MOST_STEPS && !isAt(selector); step++) {
            press(key);
            sees();
        }
        assertThat(isAt(selector)).as("%s is reached by %s", selector, key).isTrue();
        return this;
    }

    boolean isAt(String selector) {
        return (boolean) page.evaluate("it => !!document.activeElement?.matches(it)", selector);
    }

    Keyboard sees() {
        await().untilAsserted(() -> assertThat((String) page.evaluate(SEEN)).isEmpty());
        return this;
    }

    /** The focus stands on this, at the latest when what is under way has come. */
    Keyboard comesTo(String selector) {
        await().alias(selector).atMost(PATIENCE).ignoreExceptions().until(() -> isAt(selector));
        return sees();
    }
}
