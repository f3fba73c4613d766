package crm.console.segments;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of segments. */
@MessageBundle(value = "segments", locale = "en")
interface SegmentTexts {

    @Message("Segments")
    String title();

    @Message("New segment")
    String add();

    @Message("Change the segment")
    String change();

    @Message("Name")
    String name();

    @Message("Kind")
    String kind();

    @Message("State")
    String state();

    @Message("Changed")
    String changed();

    @Message("A rule")
    String rule();

    @Message("A list")
    String list();

    @Message("Active")
    String active();

    @Message("Archived")
    String archived();

    @Message("looks at behaviour")
    String profiled();

    @Message("It looks at what people did, so only those count who permit the analysis of their data.")
    String profiledWhy();

    @Message("There is no segment yet")
    String nothing();

    @Message("Describe whom you want to reach; you see at once how many may be addressed.")
    String nothingWhy();

    @Message("More")
    String more();

    @Message("Who belongs to it")
    String match();

    @Message("Whoever meets all conditions")
    String matchAll();

    @Message("Whoever meets at least one condition")
    String matchAny();

    @Message("Conditions")
    String conditions();

    @Message("There is no condition yet; choose a fact below.")
    String noCondition();

    @Message("Comparison")
    String comparison();

    @Message("Value")
    String value();

    @Message("Currency")
    String currency();

    @Message("Take the condition away: {fact}")
    String remove(String fact);

    @Message("Fact")
    String fact();

    @Message("Add a condition")
    String addCondition();

    @Message("Save")
    String save();

    @Message("Back to the segments")
    String back();

    @Message("How many")
    String size();

    @Message("Belong to it")
    String members();

    @Message("May be written to")
    String eligible();

    @Message("Not looked at, for want of permission")
    String notAnalysed();

    @Message("Not shown: too few people")
    String withheld();

    @Message("Archive")
    String archive();

    @Message("Offered to no new campaign any more.")
    String archiveWhy();

    @Message("New campaign for it")
    String campaign();

    @Message("equals")
    String equal();

    @Message("does not equal")
    String notEqual();

    @Message("at least")
    String atLeast();

    @Message("at most")
    String atMost();

    @Message("before")
    String before();

    @Message("since")
    String since();

    @Message("Person or company")
    String factKind();

    @Message("Language")
    String factLanguage();

    @Message("Acquisition channel")
    String factChannel();

    @Message("Customer since")
    String factSince();

    @Message("Number of orders")
    String factOrders();

    @Message("Revenue")
    String factRevenue();

    @Message("First order")
    String factFirst();

    @Message("Last order")
    String factLast();

    @Message("Days since the last order")
    String factDays();

    @Message("Has an open complaint")
    String factComplaint();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Not saved")
    String refused();

    @Message("Person")
    String individual();

    @Message("Company")
    String corporate();

    @Message("Turkish")
    String turkish();

    @Message("English")
    String english();
}
