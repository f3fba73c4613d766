package crm.proofs.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person before one browser, and what the browser complained of meanwhile. */
public final class Visitor implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                complaints.add(message.text() + " at " + page.url());
            }
        });
        page.onPageError(error -> complaints.add(error + " at " + page.url()));
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Errors of the console, violations of the policy, exceptions of scripts. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Types name and password into the identity provider's page, which has to be there, and sends them. */
    public void typePassword(String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** From the console's door to its first page. */
    public void signIn(URI gateway, String user, String password) {
        page.navigate(gateway + "/console");
        typePassword(user, password);
        page.waitForURL(gateway + "/console");
    }

    @Override
    public void close() {
        context.close();
    }
}
