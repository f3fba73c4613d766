package crm.console.parts;

import java.util.List;

/**
 * For whom something new is: a search, and who fits it.
 *
 * @param action the page that asks
 * @param search what was looked for; empty: nothing yet
 * @param found each leads back to the page with the customer
 */
public record CustomerChoice(String action, String search, List<Listing.Link> found) {}
