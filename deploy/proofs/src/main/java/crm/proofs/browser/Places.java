package crm.proofs.browser;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Where a signed-in person can go. */
public final class Places {

    private Places() {}

    /** Every page of the navigation, and the first record of each. */
    public static List<String> of(Visitor visitor, URI gateway) {
        var places = new ArrayList<String>();
        for (var address : addresses(visitor.page().locator("nav.nav a"))) {
            places.add(address);
            visitor.page().navigate(gateway + address);
            addresses(visitor.page().locator("main a.hit")).stream().findFirst().ifPresent(places::add);
        }
        return places;
    }

    private static List<String> addresses(Locator links) {
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }
}
