package crm.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A quote as its customer reads it.
 *
 * @param until the last day, in words
 * @param terms empty where there are none
 * @param reasons to decline it, by their codes
 */
record OfferedQuote(
        String number, String until, List<Line> lines, List<Sum> sums, String terms, Map<String, String> reasons) {

    /** @param amount of the whole line, without tax */
    record Line(String text, String units, String amount, boolean optional) {}

    /** @param main what is to be paid in the end */
    record Sum(String name, String amount, boolean main) {}

    static OfferedQuote of(JsonNode quote, Words words, PeopleTexts texts) {
        var revision = quote.path("revision").asInt(1);
        return new OfferedQuote(
                quote.path("number").asText() + (revision > 1 ? " / " + revision : ""),
                words.date(quote.path("validUntil")),
                lines(quote.at("/price/lines"), words),
                sums(quote.path("price"), words, texts),
                quote.path("terms").asText(""),
                reasons(texts));
    }

    private static List<Line> lines(JsonNode all, Words words) {
        var lines = new ArrayList<Line>();
        for (var line : all) {
            lines.add(new Line(
                    line.path("description").asText(),
                    words.digits(line.path("quantity")) + " × " + words.money(line.path("unitPrice")),
                    words.money(line.path("net")),
                    line.path("optional").asBoolean()));
        }
        return lines;
    }

    private static List<Sum> sums(JsonNode price, Words words, PeopleTexts texts) {
        var sums = new ArrayList<Sum>();
        if (isSomething(price.path("discount"))) {
            sums.add(new Sum(texts.quoteListed(), words.money(price.path("listed")), false));
            sums.add(new Sum(texts.quoteDiscount(), "−" + words.money(price.path("discount")), false));
        }
        var isWithheld = isSomething(price.path("withheld"));
        sums.add(new Sum(texts.quoteNet(), words.money(price.path("net")), false));
        sums.add(new Sum(texts.quoteTax(), words.money(price.path("tax")), false));
        sums.add(new Sum(texts.quoteTotal(), words.money(price.path("total")), !isWithheld));
        if (isWithheld) {
            sums.add(new Sum(texts.quoteWithheld(), "−" + words.money(price.path("withheld")), false));
            sums.add(new Sum(texts.quotePayable(), words.money(price.path("payable")), true));
        }
        return sums;
    }

    private static boolean isSomething(JsonNode money) {
        return new BigDecimal(money.path("amount").asText("0")).signum() != 0;
    }

    private static Map<String, String> reasons(PeopleTexts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("PRICE", texts.quoteTooDear());
        names.put("DELIVERY_TIME", texts.quoteTooLate());
        names.put("COMPETITOR", texts.quoteCompetitor());
        names.put("PRODUCT_FIT", texts.quoteMisfit());
        names.put("NO_NEED", texts.quoteNoNeed());
        names.put("OTHER", texts.quoteOther());
        return names;
    }
}
