package crm.proofs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;

/** What keeps somebody out of a page: axe finds nothing of it. */
final class Barriers {

    private Barriers() {}

    static void none(Visitor visitor, String place) {
        var found = new AxeBuilder(visitor.page()).analyze().getViolations();

        assertThat(found)
                .as(
                        "%s: %s",
                        place,
                        found.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .isEmpty();
    }
}
