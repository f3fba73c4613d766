package crm.console.kpis;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the figures' pages. */
@MessageBundle(value = "kpis", locale = "en")
interface KpiTexts {
    @Message("KPIs")
    String title();

    @Message("From")
    String from();

    @Message("Until (not included)")
    String to();

    @Message("Period length")
    String step();

    @Message("Day")
    String day();

    @Message("Week")
    String week();

    @Message("Month")
    String month();

    @Message("Quarter")
    String quarter();

    @Message("The whole period")
    String whole();

    @Message("Window of activity")
    String window();

    @Message("90 days")
    String days90();

    @Message("180 days")
    String days180();

    @Message("365 days")
    String days365();

    @Message("Filter by")
    String dimension();

    @Message("Everything")
    String dimensionNone();

    @Message("Owner")
    String owner();

    @Message("Team")
    String team();

    @Message("Channel")
    String channel();

    @Message("Product")
    String product();

    @Message("Topic")
    String topic();

    @Message("Campaign")
    String campaign();

    @Message("Source")
    String source();

    @Message("Which one")
    String value();

    @Message("Show")
    String show();

    @Message("no value")
    String noValue();

    @Message("cannot be filtered by this")
    String notSo();

    @Message("not available now")
    String notNow();

    @Message("cannot be asked like this")
    String tooMuch();

    @Message("{n} left out without permission")
    String leftOut(String n);

    @Message("{numerator} of {denominator}")
    String share(String numerator, String denominator);

    @Message("days")
    String days();

    @Message("hours")
    String hours();

    @Message("points")
    String points();

    @Message("{name}, by period")
    String trend(String name);

    @Message("As a table")
    String table();

    @Message("Period")
    String period();

    @Message("Value")
    String figure();

    @Message("Numerator")
    String numerator();

    @Message("Denominator")
    String denominator();

    @Message("Counted")
    String included();

    @Message("Left out")
    String excluded();

    @Message("As CSV")
    String csv();

    @Message("To all KPIs")
    String back();

    @Message("What it says")
    String definition();

    @Message("Of whom")
    String population();

    @Message("Better is")
    String better();

    @Message("more")
    String up();

    @Message("less")
    String down();

    @Message("Figures")
    String figures();
}
